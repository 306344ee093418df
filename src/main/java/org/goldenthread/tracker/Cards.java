package org.goldenthread.tracker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.goldenthread.tracker.layout.RowKind;

/**
 * Joins the labels of a card with what they say to one thing. Several cards may stand one
 * below the other: each begins with the label that the first begins with.
 */
final class Cards {

	/** Without one of these a card is of the workbook, such as its date. */
	private static final Set<String> NAMES = Set.of("risk", "action");

	private static final int FEWEST_LABELS = 3;

	private Cards() {
	}

	static List<ReadRow> of(List<ReadRow> rows) {
		List<ReadRow> labelled = rows.stream()
			.filter((row) -> row.kind() == RowKind.CARD && row.cells().stream().anyMatch(Cards::isOfThing))
			.toList();
		List<ReadRow> cards = new ArrayList<>();
		List<ReadCell> card = new ArrayList<>();
		for (ReadRow row : labelled) {
			Set<String> fields = card.stream().map(ReadCell::field).collect(Collectors.toSet());
			boolean again = !card.isEmpty() && row.cells()
				.stream()
				.filter(Cards::isOfThing)
				.map(ReadCell::field)
				.anyMatch((field) -> field.equals(card.getFirst().field())
						|| field.equals("risk") && fields.contains(field));
			if (again) {
				add(cards, card);
				card.clear();
			}
			row.cells().stream().filter(Cards::isOfThing).forEach(card::add);
		}
		add(cards, card);
		return cards;
	}

	private static boolean isOfThing(ReadCell cell) {
		return !cell.field().isEmpty() && !cell.field().equals("document_date") && !cell.field().equals("rag_key");
	}

	private static void add(List<ReadRow> cards, List<ReadCell> card) {
		boolean told = card.stream().map(ReadCell::field).distinct().count() >= FEWEST_LABELS;
		if (told && card.stream().anyMatch((cell) -> NAMES.contains(cell.field()))) {
			cards.add(new ReadRow(card.getFirst().row(), RowKind.CARD, "", card));
		}
	}

}
