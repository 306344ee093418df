package org.goldenthread.change.api;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.change.ChangeProblem;
import org.goldenthread.change.ChangeSet;
import org.goldenthread.change.ChangeSets;
import org.goldenthread.change.InvalidChanges;
import org.goldenthread.change.api.ChangeAnswers.ChangePreview;
import org.goldenthread.change.proposal.Proposal;
import org.goldenthread.change.proposal.ProposalService;
import org.goldenthread.change.proposal.ProposalState;
import org.goldenthread.model.Model;
import org.goldenthread.request.Bounds;
import org.goldenthread.request.Unkept;
import org.goldenthread.security.Caller;
import org.goldenthread.security.Means;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Takes proposals, reviews of them, and tells of them.
 */
@Controller
class ProposalController {

	private static final int DEFAULT_PROPOSALS = 25;

	private static final int MOST_PROPOSALS = 50;

	private static final TypeReference<Map<String, @Nullable Object>> INPUT = new TypeReference<>() {
	};

	private final ProposalService proposals;

	private final ChangeSets changeSets;

	private final ChangePreviews previews;

	private final ChangeInputs inputs;

	private final JsonMapper json;

	ProposalController(ProposalService proposals, ChangeSets changeSets, ChangePreviews previews, Model model,
			JsonMapper json) {
		this.proposals = proposals;
		this.changeSets = changeSets;
		this.previews = previews;
		this.inputs = new ChangeInputs(model);
		this.json = json;
	}

	@QueryMapping
	List<Proposed> proposals(@Argument @Nullable ProposalState state, @Argument @Nullable Integer first,
			DataFetchingEnvironment environment) {
		PresentOnly.check(environment, "proposals");
		int most = Bounds.number("first", first, DEFAULT_PROPOSALS, 0, MOST_PROPOSALS);
		Caller caller = caller(environment);
		return this.proposals.list(state, caller)
			.stream()
			.filter((each) -> isSeen(each, caller))
			.limit(most)
			.map((each) -> proposed(each, caller))
			.toList();
	}

	@QueryMapping
	Proposed proposal(@Argument String id, DataFetchingEnvironment environment) {
		PresentOnly.check(environment, "proposals");
		Caller caller = caller(environment);
		return proposed(seen(id, caller), caller);
	}

	@MutationMapping
	Proposed proposeChanges(@Argument boolean submit, DataFetchingEnvironment environment) {
		Caller caller = caller(environment);
		Map<String, @Nullable Object> input = input(environment, submit);
		Proposal draft = this.proposals.propose(this.json.writeValueAsString(input), caller);
		return proposed(submit ? this.proposals.submit(draft.id(), caller) : draft, caller);
	}

	@MutationMapping
	Proposed reviseProposal(@Argument String id, @Argument boolean submit, DataFetchingEnvironment environment) {
		Caller caller = caller(environment);
		Map<String, @Nullable Object> input = input(environment, submit);
		Proposal draft = this.proposals.revise(id, this.json.writeValueAsString(input), caller);
		return proposed(submit ? this.proposals.submit(id, caller) : draft, caller);
	}

	@MutationMapping
	Proposed submitProposal(@Argument String id, DataFetchingEnvironment environment) {
		Caller caller = caller(environment);
		requireSound(read(this.proposals.find(id, caller)), environment);
		return proposed(this.proposals.submit(id, caller), caller);
	}

	@MutationMapping
	Proposed reviewProposal(@Argument String id, @Argument boolean accept, @Argument String reviewer,
			@Argument @Nullable String comment, @Argument @Nullable OffsetDateTime changedAt,
			DataFetchingEnvironment environment) {
		Caller caller = caller(environment);
		seen(id, caller);
		return proposed(this.proposals.review(id, accept, reviewer, comment, changedAt, this::read, caller), caller);
	}

	@MutationMapping
	Proposed applyProposal(@Argument String id, DataFetchingEnvironment environment) {
		Caller caller = caller(environment);
		seen(id, caller);
		return proposed(this.proposals.apply(id, this::keyed, caller), caller);
	}

	@SchemaMapping(typeName = "Proposal")
	ChangePreview preview(Proposed proposed, DataFetchingEnvironment environment) {
		return this.previews.of(proposed.set(), environment);
	}

	private Map<String, @Nullable Object> input(DataFetchingEnvironment environment, boolean submit) {
		Map<String, @Nullable Object> input = environment.getArgumentOrDefault("changeSet", Map.of());
		ChangeSet set = this.inputs.read(input);
		if (submit) {
			requireSound(set, environment);
		}
		return input;
	}

	private void requireSound(ChangeSet set, DataFetchingEnvironment environment) {
		List<ChangeProblem> problems = this.previews.problems(set, environment);
		if (!problems.isEmpty()) {
			throw new InvalidChanges(problems);
		}
	}

	private Proposal seen(String id, Caller caller) {
		Proposal proposal = this.proposals.find(id, caller);
		if (!isSeen(proposal, caller)) {
			throw ProposalService.unknown(id);
		}
		return proposal;
	}

	/**
	 * Who may not see all that it names or makes does not see it at all. An access token
	 * may see less than who made it.
	 */
	private boolean isSeen(Proposal proposal, Caller caller) {
		return proposal.isOf(caller) && caller.means() != Means.ACCESS_TOKEN
				|| this.changeSets.sees(read(proposal), caller.view());
	}

	private ChangeSet read(Proposal proposal) {
		return this.inputs.read(this.json.readValue(proposal.changeSet(), INPUT));
	}

	private ChangeSet keyed(Proposal proposal) {
		ChangeSet set = read(proposal);
		return new ChangeSet(set.author(), set.reason(), set.source(), set.basedOn(), proposal.id(), null,
				set.changes());
	}

	private Proposed proposed(Proposal proposal, Caller caller) {
		ChangeSet set = read(proposal);
		return new Proposed(proposal.id(), proposal.state(), set.author(), set.reason(), set.source(),
				set.changes().size(), proposal.changeSet(), proposal.isOf(caller),
				proposal.proposedAt().toOffsetDateTime(), proposal.changedAt().toOffsetDateTime(),
				proposal.reviewerPost(), proposal.comment(), proposal.applied(), set);
	}

	private static Caller caller(DataFetchingEnvironment environment) {
		Unkept.mark(environment.getGraphQlContext());
		return Caller.of(environment.getGraphQlContext());
	}

	/**
	 * A proposal as callers see it.
	 */
	record Proposed(String id, ProposalState state, String author, String reason, @Nullable String source,
			int changeCount, String changeSet, boolean mine, OffsetDateTime proposedAt, OffsetDateTime changedAt,
			@Nullable String reviewer, @Nullable String comment, @Nullable String applied, ChangeSet set) {

	}

}
