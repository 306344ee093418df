package org.goldenthread.evidence;

import java.util.List;
import java.util.TreeSet;

import org.goldenthread.view.Hidden;
import org.goldenthread.view.View;

/**
 * Says what a view hides, the same for the same view.
 */
final class HiddenInWords {

	private HiddenInWords() {
	}

	/**
	 * What a view hides.
	 * @param view the view
	 * @return a phrase for each condition, such as {@code restriction DRAFT}
	 */
	static List<String> of(View view) {
		return view.hidden().stream().map(HiddenInWords::words).distinct().sorted().toList();
	}

	private static String words(Hidden hidden) {
		String all = hidden.property() + " " + String.join(" or ", new TreeSet<>(hidden.values()));
		return (hidden.unless() == null) ? all : all + " unless " + hidden.unless().property() + " is "
				+ String.join(" or ", new TreeSet<>(hidden.unless().values()));
	}

}
