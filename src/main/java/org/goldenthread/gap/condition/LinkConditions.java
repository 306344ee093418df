package org.goldenthread.gap.condition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.goldenthread.value.Citation;

/**
 * Links that carry threads on weak ground. They hold for every relationship that the
 * model lets carry a thread.
 */
final class LinkConditions {

	static final Set<String> FACTS = Set.of("sources", "checkedOn", "validFrom");

	private static final Set<String> NOT_RECONFIRMED = Set.of("EDITION_OF", "HAS_TARGET", "SET_IN");

	private static final List<String> REPLACED_BY = List.of("SUPERSEDES", "REFRESHES");

	private LinkConditions() {
	}

	static List<Finding> onOneSource(Candidate candidate) {
		List<Finding> found = new ArrayList<>();
		candidate.links().all().from(candidate.visible(), candidate.node()).forEach((link) -> {
			List<String> documents = documents(candidate, link);
			if (documents.stream().distinct().count() == 1) {
				found.add(Finding.in(candidate, link, "one only, " + name(candidate, documents.getFirst())));
			}
		});
		return found;
	}

	private static List<String> documents(Candidate candidate, int link) {
		return (candidate.graph().linkFact(link, "sources") instanceof List<?> sources)
				? sources.stream().map((source) -> Citation.parse(String.valueOf(source)).document()).toList()
				: List.of();
	}

	private static String name(Candidate candidate, String document) {
		int node = candidate.visible().find(document);
		return (node >= 0) ? candidate.graph().name(node) : "a document that is left out";
	}

	/**
	 * A document is a plan's own word if it is written or published by the owner of what
	 * the link starts from, or of a plan that this is part of; a body within the owner or
	 * around it counts as the owner, and so does a post of these.
	 */
	static List<Finding> onOwnWord(Candidate candidate) {
		int[] links = candidate.links()
			.all()
			.from(candidate.visible(), candidate.node())
			.filter((link) -> !documents(candidate, link).isEmpty())
			.toArray();
		Set<Integer> owners = (links.length > 0) ? owners(candidate) : Set.of();
		if (owners.isEmpty()) {
			return List.of();
		}
		List<Finding> found = new ArrayList<>();
		for (int link : links) {
			List<String> documents = documents(candidate, link);
			if (documents.stream().allMatch((document) -> isOwn(candidate, document, owners))) {
				found.add(Finding.in(candidate, link,
						"only what its owner says, in " + name(candidate, documents.getFirst())));
			}
		}
		return found;
	}

	private static Set<Integer> owners(Candidate candidate) {
		return candidate.links()
			.holder()
			.reach(candidate.visible(), candidate.node(), true, 0, 5)
			.flatMap((held) -> candidate.to(held, "OWNED_BY"))
			.boxed()
			.collect(Collectors.toSet());
	}

	private static boolean isOwn(Candidate candidate, String id, Set<Integer> owners) {
		int document = candidate.visible().find(id);
		if (document < 0 || !candidate.is(document, "SourceDocument")) {
			return false;
		}
		int[] authors = IntStream.concat(candidate.to(document, "PUBLISHED_BY"), candidate.to(document, "DEVELOPED_BY"))
			.toArray();
		IntStream employers = IntStream.of(authors)
			.filter((author) -> candidate.is(author, "Post"))
			.flatMap((post) -> candidate.to(post, "MEMBER_OF"));
		return IntStream.concat(IntStream.of(authors), employers)
			.anyMatch((body) -> owners.contains(body) || candidate.to(body, "WITHIN").anyMatch(owners::contains)
					|| candidate.from(body, "WITHIN").anyMatch(owners::contains));
	}

	/**
	 * A link to what has been replaced, unless it was checked since, or what replaces it
	 * has such a link too.
	 */
	static List<Finding> toBeReconfirmed(Candidate candidate) {
		int node = candidate.node();
		if (isReplaced(candidate, node)) {
			return List.of();
		}
		List<Finding> found = new ArrayList<>();
		candidate.links()
			.all()
			.from(candidate.visible(), node)
			.filter((link) -> isReconfirmed(candidate, link))
			.forEach((link) -> next(candidate, candidate.graph().target(link)).stream()
				.filter((next) -> next != node && !isLinkedTo(candidate, link, next)
						&& !isCheckedSince(candidate, link, next))
				.forEach((next) -> {
					Finding finding = Finding.in(candidate, link, "replaced by " + candidate.graph().name(next));
					found.add(finding.key(finding.key() + " " + candidate.id(next))
						.about(candidate.graph().target(link), next));
				}));
		return found;
	}

	private static boolean isReconfirmed(Candidate candidate, int link) {
		String type = candidate.graph().type(link).type();
		return !NOT_RECONFIRMED.contains(type)
				&& (candidate.links().serves().has(candidate.graph(), link) || type.equals("MEASURED_BY"));
	}

	private static boolean isReplaced(Candidate candidate, int node) {
		return REPLACED_BY.stream().anyMatch((type) -> candidate.visible().hasIncoming(node, type))
				|| candidate.visible().hasOutgoing(node, "CARRIED_FORWARD_AS");
	}

	private static List<Integer> next(Candidate candidate, int replaced) {
		boolean byTarget = candidate.is(replaced, "Measure") && !candidate.is(candidate.node(), "Target");
		if (!byTarget && !isReplaced(candidate, replaced)) {
			return List.of();
		}
		IntStream next = successors(candidate, replaced);
		if (byTarget) {
			next = IntStream.concat(next,
					candidate.to(replaced, "HAS_TARGET")
						.filter((target) -> candidate.is(target, "Target"))
						.flatMap((target) -> candidate.from(target, "SUPERSEDES"))
						.filter((target) -> candidate.is(target, "Target")));
		}
		return candidate.ordered(next);
	}

	private static IntStream successors(Candidate candidate, int node) {
		return IntStream.concat(REPLACED_BY.stream().flatMapToInt((type) -> candidate.from(node, type)),
				candidate.to(node, "CARRIED_FORWARD_AS"));
	}

	private static boolean isLinkedTo(Candidate candidate, int link, int next) {
		return candidate.to(candidate.node(), candidate.graph().type(link).type()).anyMatch((to) -> to == next);
	}

	private static boolean isCheckedSince(Candidate candidate, int link, int next) {
		Object own = candidate.graph().linkFact(link, "checkedOnEnd");
		Object checked = (own != null) ? own : candidate.graph().linkFact(link, "validFromStart");
		LocalDate replaced = candidate.day(next, "validFromStart");
		return checked instanceof LocalDate day && replaced != null && !day.isBefore(replaced);
	}

}
