package org.goldenthread.token;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.request.Unkept;
import org.goldenthread.security.Caller;
import org.goldenthread.security.Means;
import org.goldenthread.security.Role;
import org.goldenthread.security.Systems;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Says who asks, and manages their access tokens.
 */
@Controller
class AccessTokenController {

	private final AccessTokenService tokens;

	AccessTokenController(AccessTokenService tokens) {
		this.tokens = tokens;
	}

	@QueryMapping
	Viewer viewer(DataFetchingEnvironment environment) {
		Caller caller = caller(environment);
		return new Viewer(caller.name(), caller.means(), sorted(caller.roles()), caller.systems().all(),
				sorted(caller.systems().ids()), !caller.readOnly() && caller.has(Role.EDITOR, Role.ADMINISTRATOR));
	}

	@QueryMapping
	List<Listed> accessTokens(DataFetchingEnvironment environment) {
		return this.tokens.of(caller(environment)).stream().map(Listed::of).toList();
	}

	@MutationMapping
	CreatedAccessToken createAccessToken(@Argument String name, @Argument boolean writes,
			@Argument @Nullable List<String> systems, @Argument @Nullable LocalDate expiresOn,
			DataFetchingEnvironment environment) {
		AccessTokenService.Created created = this.tokens.create(caller(environment), name, writes, systems, expiresOn);
		return new CreatedAccessToken(created.secret(), Listed.of(created.token()));
	}

	@MutationMapping
	Listed revokeAccessToken(@Argument String id, DataFetchingEnvironment environment) {
		return Listed.of(this.tokens.revoke(caller(environment), id));
	}

	private static Caller caller(DataFetchingEnvironment environment) {
		Unkept.mark(environment.getGraphQlContext());
		return Caller.of(environment.getGraphQlContext());
	}

	private static <T extends Comparable<T>> List<T> sorted(Set<T> all) {
		return all.stream().sorted().toList();
	}

	/**
	 * Who asks, as callers see it.
	 */
	record Viewer(String name, Means means, List<Role> roles, boolean everySystem, List<String> systems,
			boolean writes) {

	}

	/**
	 * A token that was made.
	 */
	record CreatedAccessToken(String secret, Listed accessToken) {

	}

	/**
	 * A token as callers see it.
	 */
	record Listed(String id, String name, String owner, List<Role> roles, boolean everySystem, List<String> systems,
			boolean writes, ZonedDateTime createdAt, LocalDate expiresOn, @Nullable ZonedDateTime revokedAt,
			@Nullable LocalDate lastUsedOn) {

		static Listed of(AccessToken token) {
			Systems held = token.held();
			return new Listed(token.id(), token.name(), token.owner(), sorted(token.roles()), held.all(),
					sorted(held.ids()), token.writes(), token.createdAt(), token.expiresOn(), token.revokedAt(),
					token.lastUsedOn());
		}

	}

}
