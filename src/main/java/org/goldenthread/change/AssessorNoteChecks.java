package org.goldenthread.change;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.goldenthread.change.CitedDocuments.Problems;
import org.goldenthread.change.Difference.LinkChange;
import org.goldenthread.change.Difference.NodeChange;
import org.goldenthread.request.Quoted;
import org.goldenthread.store.LinkEnds;
import org.goldenthread.value.DatePrecision;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * Checks notes of assessors: a post that there is writes them, for the pack of a board
 * that there is, and they say that they are about it.
 */
final class AssessorNoteChecks {

	static final String KIND = "AssessorNote";

	private static final String ABOUT = "ABOUT";

	private static final int LONGEST_NOTE = 5_000;

	private final PresentGraph present;

	private final Function<String, @Nullable NodeState> node;

	private final List<NodeChange> changed;

	private final Collection<LinkChange> links;

	private final Problems problems;

	/**
	 * Prepares to check.
	 * @param node finds a node as it will be; null if it will not be there
	 */
	AssessorNoteChecks(PresentGraph present, Function<String, @Nullable NodeState> node, Map<String, NodeChange> nodes,
			Collection<LinkChange> links, Problems problems) {
		this.present = present;
		this.node = node;
		this.changed = nodes.values()
			.stream()
			.filter((change) -> change.after() != null && change.after().kind().equals(KIND))
			.toList();
		this.links = links;
		this.problems = problems;
	}

	/**
	 * Checks.
	 * @param asked the changes as they were asked for
	 */
	void check(List<Change> asked) {
		this.changed.forEach((change) -> checkAuthor(change, asked.get(change.position() - 1)));
		this.present.readNodes(this.changed.stream()
			.map((change) -> Objects.requireNonNull(change.after()))
			.flatMap((note) -> Stream.of(text(note, "assertedBy"), text(note, "board")))
			.toList());
		this.changed.forEach(this::check);
		this.links.forEach(this::checkAbout);
	}

	/** Whoever wrote the words before is not who writes these. */
	private void checkAuthor(NodeChange change, Change asked) {
		NodeState note = Objects.requireNonNull(change.after());
		NodeState before = change.before();
		if (before != null && !text(before, "note").equals(text(note, "note")) && asked instanceof Change.PutNode put
				&& !put.properties().containsKey("assertedBy")) {
			this.problems.add(change.position(), "assertedBy",
					"say which post writes the note now: what it said before " + text(before, "assertedBy") + " wrote");
		}
	}

	/** A note is about the board of its pack as long as it is there. */
	private void checkAbout(LinkChange change) {
		LinkEnds ends = change.any().key().ends();
		NodeState note = this.node.apply(ends.from());
		if (note == null || !note.kind().equals(KIND) || !ends.type().equals(ABOUT)) {
			return;
		}
		if (change.after() == null && ends.to().equals(text(note, "board"))) {
			this.problems.add(change.position(), "about", note.id() + " stays about " + text(note, "board")
					+ ", whose pack it is on: retire the note instead");
		}
	}

	private void check(NodeChange change) {
		NodeState note = Objects.requireNonNull(change.after());
		String post = text(note, "assertedBy");
		if (!is(post, "Post")) {
			this.problems.add(change.position(), "assertedBy",
					"no Post has the id " + Quoted.of(post) + ": a post writes the note, never a person");
		}
		String board = text(note, "board");
		if (!is(board, "Organisation")) {
			this.problems.add(change.position(), "board",
					"no Organisation has the id " + Quoted.of(board) + ": take that of the board of the pack");
		}
		else if (change.before() != null && !text(change.before(), "board").equals(board)) {
			this.problems.add(change.position(), "board", note.id() + " is a note on the pack of "
					+ text(change.before(), "board") + ", and stays one: write a new note on that of another board");
		}
		else if (change.before() == null && !isAbout(note.id(), board)) {
			this.problems.add(change.position(), "about",
					"link the note to its board by linkAbout, from " + note.id() + " to " + board);
		}
		if (!isFinancialYear(text(note, "year"))) {
			this.problems.add(change.position(), "year",
					Quoted.of(text(note, "year")) + " is not a financial year: write 2024/25");
		}
		int length = text(note, "note").length();
		if (length > LONGEST_NOTE) {
			this.problems.add(change.position(), "note",
					"has " + length + " characters; at most " + LONGEST_NOTE + " are allowed");
		}
	}

	private boolean is(String id, String kind) {
		NodeState found = this.node.apply(id);
		return found != null && found.kind().equals(kind);
	}

	private boolean isAbout(String note, String board) {
		LinkEnds about = new LinkEnds(note, ABOUT, board);
		return this.links.stream().anyMatch((link) -> link.after() != null && link.any().key().ends().equals(about));
	}

	private static boolean isFinancialYear(String text) {
		try {
			return Period.parse(text).precision() == DatePrecision.FINANCIAL_YEAR;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static String text(NodeState node, String property) {
		return String.valueOf(node.properties().get(property));
	}

}
