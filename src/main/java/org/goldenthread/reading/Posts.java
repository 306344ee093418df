package org.goldenthread.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.goldenthread.sheet.Cell;

/**
 * Reads who answers for something. People become posts at the door: a name goes no
 * further than this.
 */
public final class Posts {

	private static final Pattern POST = Pattern.compile("\\b(chief|director|officer|lead|leads|head|manager|chair|sro|"
			+ "executive|president|secretary|nurse|medical|finance|operating|people|digital|strategy|programme|project|"
			+ "team|board|committee|group|partnership|pmo|icb|trust|council|nhs|deputy|associate|coordinator|"
			+ "co-ordinator|administrator|analyst|consultant|commissioner|governance|planning|owner|service|services|"
			+ "department|office|ceo|cfo|coo|cmo|cno|cpo|cdo|cio|gp|clinical|quality|estates)\\b");

	private static final Pattern TITLE = Pattern
		.compile("^(dr|mr|mrs|ms|miss|mx|prof|professor|sir|dame|cllr|councillor|" + "lord|lady|rev)\\b\\.?.*");

	private static final Pattern PARTS = Pattern.compile("\\s*(?:[(),;/|\\n]|:\\s|\\s[–—-]\\s)\\s*");

	/** Posts that are surnames too: after a first name they say nothing. */
	private static final Pattern SURNAME = Pattern.compile("(\\S+) (?:head|nurse|chair|manager|president|deputy)");

	private Posts() {
	}

	/**
	 * Reads a post, or leaves a person's name out.
	 * @param cell the cell
	 * @return the reading
	 */
	public static Reading read(Cell cell) {
		Reading nothing = Words.nothing(cell);
		if (nothing != null) {
			return nothing;
		}
		List<String> parts = PARTS.splitAsStream(cell.text())
			.map(String::strip)
			.filter((part) -> !part.isEmpty())
			.toList();
		List<String> posts = parts.stream().filter(Posts::isPost).toList();
		if (parts.stream().anyMatch((part) -> mentionsPost(part) && !isPost(part))) {
			return Reading.none(Disposition.ASK, "has words beside a post that may name a person: write the post");
		}
		if (posts.isEmpty()) {
			return Reading.none(Disposition.ASK, "names no post that is known, and may name a person: write the post");
		}
		String joined = (posts.size() == parts.size()) ? cell.text().replaceAll("\\s+", " ") : String.join("; ", posts);
		return (posts.size() == parts.size()) ? Reading.of(joined)
				: Reading.of(joined).as(Disposition.VALUE, "a name beside the post was left out");
	}

	/**
	 * Whether a text may be kept: nothing in it names a person.
	 * @param text the text
	 * @return true if it is a post, a body or a placeholder
	 */
	public static boolean isPost(String text) {
		return mentionsPost(text) && PostWords.isAll(text);
	}

	/**
	 * Whether a text says a post, be it with a name or without.
	 * @param text the text
	 * @return true if it does
	 */
	public static boolean mentionsPost(String text) {
		if (text.indexOf('@') >= 0) {
			return false;
		}
		String plain = text.toLowerCase(Locale.ROOT);
		if (TITLE.matcher(plain).matches() || !POST.matcher(plain).find()) {
			return false;
		}
		Matcher surname = SURNAME.matcher(plain);
		return !surname.matches() || POST.matcher(surname.group(1)).find();
	}

}
