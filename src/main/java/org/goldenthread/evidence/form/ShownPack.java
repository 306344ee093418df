package org.goldenthread.evidence.form;

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
		return pack.leftOutOfView().isEmpty() ? "Made for who sees all that there is. "
				: "Made for who does not see: " + String.join("; ", pack.leftOutOfView()) + ". ";
	}

	/** Whether it is about a provider, which assesses its own capability. */
	static boolean isOfProvider(EvidencePack pack) {
		return pack.sections().stream().anyMatch((section) -> section.key().equals("capability"));
	}

}
