package org.goldenthread.evidence.form;

import java.util.Locale;
import java.util.stream.Collectors;

import org.goldenthread.evidence.pack.EvidencePack;

/**
 * Says of a pack in words what edition it is.
 */
final class ShownPack {

	private ShownPack() {
	}

	/** Nothing of a pack as it is now. */
	static String edition(EvidencePack pack) {
		return (pack.keptAt() != null) ? "This edition was kept at " + pack.keptAt() + ". " : "";
	}

	/** What whoever asked does not see. */
	static String view(EvidencePack pack) {
		return pack.leftOutOfView().isEmpty() ? "Made for a reader who sees all that there is. "
				: "Made for a reader who does not see " + pack.leftOutOfView()
					.stream()
					.map((hidden) -> hidden.equals("basis DEMONSTRATION") ? "demonstration data"
							: "what is marked with the " + hidden.toLowerCase(Locale.ROOT))
					.collect(Collectors.joining(", or ")) + ". ";
	}

	/** Whether it is about a provider, which assesses its own capability. */
	static boolean isOfProvider(EvidencePack pack) {
		return pack.sections().stream().anyMatch((section) -> section.key().equals("capability"));
	}

}
