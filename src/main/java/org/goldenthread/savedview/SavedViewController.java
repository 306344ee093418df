package org.goldenthread.savedview;

import java.util.List;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.request.Unkept;
import org.goldenthread.security.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Answers for the saved views of whoever asks.
 */
@Controller
class SavedViewController {

	private final SavedViewService views;

	SavedViewController(SavedViewService views) {
		this.views = views;
	}

	@QueryMapping
	List<SavedView> savedViews(DataFetchingEnvironment environment) {
		return this.views.of(caller(environment));
	}

	@MutationMapping
	SavedView saveView(@Argument String name, @Argument String address, DataFetchingEnvironment environment) {
		return this.views.save(caller(environment), name, address);
	}

	@MutationMapping
	@Nullable SavedView forgetView(@Argument String id, DataFetchingEnvironment environment) {
		return this.views.forget(caller(environment), id).orElse(null);
	}

	private static Caller caller(DataFetchingEnvironment environment) {
		Unkept.mark(environment.getGraphQlContext());
		return Caller.of(environment.getGraphQlContext());
	}

}
