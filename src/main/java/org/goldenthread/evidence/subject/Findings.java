package org.goldenthread.evidence.subject;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The findings of the year: those of the assessment, and those of other documents that
 * speak of it. Nodes go by their numbers in the thread graph.
 */
public final class Findings {

	private final Subject subject;

	private final Map<Integer, List<Integer>> bySection = new LinkedHashMap<>();

	private final List<Integer> outside;

	private final List<Integer> elsewhere;

	private final Set<Integer> all = new LinkedHashSet<>();

	/**
	 * Finds them.
	 * @param subject what the pack is about
	 */
	public Findings(Subject subject) {
		this.subject = subject;
		for (int section : subject.sections(subject.assessments())) {
			List<Integer> findings = subject.first("findings of a section",
					subject.from(section, "IN_SECTION", "Finding"));
			this.bySection.put(section, findings);
			this.all.addAll(findings);
		}
		this.outside = subject.first("findings outside the sections", of("ASSESSED_IN"));
		this.all.addAll(this.outside);
		Set<Integer> others = new LinkedHashSet<>(of("ABOUT"));
		List.copyOf(others)
			.forEach((finding) -> subject.to(finding, "CITED_FROM", "SourceDocument")
				.forEach((document) -> others.addAll(subject.from(document, "CITED_FROM", "Finding"))));
		others.removeAll(this.all);
		this.elsewhere = subject.first("findings of other documents", others);
		this.all.addAll(this.elsewhere);
	}

	private List<Integer> of(String type) {
		return this.subject.assessments()
			.stream()
			.flatMap((assessment) -> this.subject.from(assessment, type, "Finding").stream())
			.distinct()
			.toList();
	}

	/**
	 * {@return the findings of each section, in the order of the sections}
	 */
	public Map<Integer, List<Integer>> bySection() {
		return this.bySection;
	}

	/**
	 * {@return the findings of the assessment that stand in no section}
	 */
	public List<Integer> outside() {
		return this.outside;
	}

	/**
	 * {@return the findings of other documents that speak of the assessment}
	 */
	public List<Integer> elsewhere() {
		return this.elsewhere;
	}

	/**
	 * {@return all of them}
	 */
	public Set<Integer> all() {
		return this.all;
	}

	/**
	 * {@return the findings of the assessment alone}
	 */
	public Set<Integer> ofTheAssessment() {
		Set<Integer> own = new LinkedHashSet<>();
		this.bySection.values().forEach(own::addAll);
		own.addAll(this.outside);
		return own;
	}

	/**
	 * The findings about something.
	 * @param node what they speak of
	 * @return those of the year
	 */
	public List<Integer> about(int node) {
		List<Integer> about = new ArrayList<>(this.subject.from(node, "ABOUT", "Finding"));
		about.retainAll(this.all);
		return about;
	}

}
