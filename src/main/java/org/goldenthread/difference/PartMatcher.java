package org.goldenthread.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.goldenthread.difference.PlanDifference.AspectChange;
import org.goldenthread.difference.PlanDifference.PartAspect;
import org.goldenthread.difference.PlanDifference.PartChange;
import org.goldenthread.difference.PlanDifference.PartDifference;
import org.goldenthread.difference.PlanDifference.PartMatch;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parts of one plan in another: by the links that say what was carried forward,
 * then by the id, then by kind and title where only one part on each side has these.
 * Whether two parts are alike in meaning is not guessed.
 */
final class PartMatcher {

	private final PlanParts before;

	private final PlanParts after;

	private final Set<String> found = new HashSet<>();

	private final List<PartDifference> differences = new ArrayList<>();

	private PartMatcher(PlanParts before, PlanParts after) {
		this.before = before;
		this.after = after;
	}

	static List<PartDifference> compare(PlanParts before, PlanParts after) {
		return new PartMatcher(before, after).compare();
	}

	private List<PartDifference> compare() {
		List<PlanPart> left = new ArrayList<>(this.before.parts().values());
		match(left, PartMatch.LINK, (part) -> {
			String to = this.after.carriedForward()
				.getOrDefault(part.id(), this.before.carriedForward().get(part.id()));
			return (to != null) ? this.after.parts().get(to) : null;
		});
		match(left, PartMatch.ID, (part) -> this.after.parts().get(part.id()));
		Map<String, List<PlanPart>> ours = byTitle(left);
		Map<String, List<PlanPart>> theirs = byTitle(
				this.after.parts().values().stream().filter((part) -> !this.found.contains(part.id())).toList());
		match(left, PartMatch.TITLE, (part) -> {
			List<PlanPart> same = theirs.getOrDefault(title(part), List.of());
			return (same.size() == 1 && ours.getOrDefault(title(part), List.of()).size() == 1) ? same.getFirst() : null;
		});
		left.forEach(
				(part) -> this.differences.add(new PartDifference(PartChange.DROPPED, null, part, null, List.of())));
		this.after.parts()
			.values()
			.stream()
			.filter((part) -> !this.found.contains(part.id()))
			.forEach((part) -> this.differences.add(new PartDifference(PartChange.ADDED, null, null, part, List.of())));
		this.differences.sort(Comparator.comparing(PartDifference::what).thenComparing(PartDifference::name));
		return this.differences;
	}

	private void match(List<PlanPart> left, PartMatch by, Function<PlanPart, @Nullable PlanPart> other) {
		left.removeIf((part) -> {
			PlanPart same = other.apply(part);
			if (same == null || !this.found.add(same.id())) {
				return false;
			}
			List<AspectChange> changes = changes(part, same);
			this.differences.add(new PartDifference(changes.isEmpty() ? PartChange.CARRIED_FORWARD : PartChange.CHANGED,
					by, part, same, changes));
			return true;
		});
	}

	private static Map<String, List<PlanPart>> byTitle(List<PlanPart> parts) {
		return parts.stream().collect(Collectors.groupingBy(PartMatcher::title));
	}

	private static String title(PlanPart part) {
		return part.kind() + " " + part.name().strip().toLowerCase(Locale.ROOT);
	}

	private static List<AspectChange> changes(PlanPart before, PlanPart after) {
		List<AspectChange> changes = new ArrayList<>();
		add(changes, PartAspect.TITLE, before.name(), after.name());
		add(changes, PartAspect.OWNER, text(before.owners()), text(after.owners()));
		add(changes, PartAspect.TARGET, text(before.targets()), text(after.targets()));
		add(changes, PartAspect.DATE, before.date(), after.date());
		add(changes, PartAspect.STATUS, before.status(), after.status());
		return changes;
	}

	private static void add(List<AspectChange> changes, PartAspect aspect, @Nullable String before,
			@Nullable String after) {
		if (!Objects.equals(before, after)) {
			changes.add(new AspectChange(aspect, before, after));
		}
	}

	private static @Nullable String text(List<String> values) {
		return values.isEmpty() ? null : String.join("; ", values);
	}

}
