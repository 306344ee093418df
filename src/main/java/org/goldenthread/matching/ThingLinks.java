package org.goldenthread.matching;

import org.goldenthread.tracker.ReadCell;
import org.goldenthread.tracker.ReadRow;
import org.goldenthread.tracker.ReadSheet;
import org.jspecify.annotations.Nullable;

/**
 * Links an action, a programme or a risk to what its row names.
 */
final class ThingLinks {

	private final ChangeDraft draft;

	ThingLinks(ChangeDraft draft) {
		this.draft = draft;
	}

	void of(ReadSheet sheet, ReadRow row, String kind, String id) {
		row.findUsable("owner").forEach((owner) -> one(sheet, row, id, owner, kind, "OWNED_BY", "Post"));
		if (kind.equals("Risk")) {
			one(sheet, row, id, "committee", kind, "OVERSEEN_BY", "GovernanceBody");
			one(sheet, row, id, "objective", kind, "THREATENS", "Objective");
			lessenedBy(sheet, row, id, "control", "Mitigation", "mit-");
			lessenedBy(sheet, row, id, "action", "Action", "act-");
			return;
		}
		one(sheet, row, id, "lead_org", kind, "LED_BY", "Actor");
		one(sheet, row, id, "measure", kind, "MEASURED_BY", "Measure");
		one(sheet, row, id, "purpose", kind, "CONTRIBUTES_TO", "ICSPurpose");
		nationalLink(sheet, row, id);
		for (String partner : RowProperties.items(row, "partners")) {
			link(sheet, row, id, "PARTNERED_WITH", named(sheet, row, "partners", partner, "Actor"));
		}
	}

	private void one(ReadSheet sheet, ReadRow row, String id, String field, String kind, String type, String to) {
		row.findUsable(field).stream().limit(1).forEach((cell) -> one(sheet, row, id, cell, kind, type, to));
	}

	private void one(ReadSheet sheet, ReadRow row, String id, ReadCell cell, String kind, String type, String to) {
		String name = cell.reading().value();
		if (name == null || !this.draft.allows(kind, type, to)) {
			return;
		}
		boolean isNew = to.equals("Post") && this.draft.names().isNew(name);
		link(sheet, row, id, type, isNew ? this.draft.putNew(sheet, row, to, "post-", name)
				: this.draft.named(sheet, row, cell, name, to));
	}

	private void link(ReadSheet sheet, ReadRow row, String from, String type, @Nullable String to) {
		if (to != null && !to.equals(from)) {
			this.draft.link(sheet, row, from, type, to);
		}
	}

	private @Nullable String named(ReadSheet sheet, ReadRow row, String field, String name, String... kinds) {
		ReadCell cell = row.find(field).orElseThrow();
		return this.draft.named(sheet, row, cell, name, kinds);
	}

	/** A shift is supported; any other goal is what a thing is aligned to. */
	private void nationalLink(ReadSheet sheet, ReadRow row, String id) {
		String goal = this.draft.named(sheet, row, "national_link", "Goal");
		if (goal != null) {
			link(sheet, row, id, this.draft.names().isA(goal, "Shift") ? "SUPPORTS_SHIFT" : "ALIGNED_TO", goal);
		}
	}

	/** What lessens a risk is put in by its words, unless it is there. */
	private void lessenedBy(ReadSheet sheet, ReadRow row, String id, String field, String kind, String prefix) {
		for (String words : RowProperties.items(row, field)) {
			GraphNames.Match match = this.draft.names().name(words, kind);
			if (match.id() != null && !match.sure()) {
				named(sheet, row, field, words, kind);
				continue;
			}
			String lessening = match.known().orElseGet(() -> this.draft.putNew(sheet, row, kind, prefix, words));
			link(sheet, row, id, "MITIGATED_BY", lessening);
		}
	}

}
