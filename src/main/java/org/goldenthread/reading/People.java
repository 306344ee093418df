package org.goldenthread.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The people whom a file names as such, so that their names are left out wherever else
 * they stand in it. Who is named nowhere as a person cannot be told from other words.
 */
public final class People {

	/** Stands in place of a name. */
	public static final String LEFT_OUT = "(name left out)";

	private static final String NAME = "(?:(?:[AaEe]l-|d['’])?\\p{Lu}[\\p{L}\\p{M}'’-]+)";

	/** What stands between the first name and the last, besides names. */
	private static final String BETWEEN_NAMES = "(?:\\s+(?:\\p{Lu}\\.?|van|der|den|de|la|del|da|dos|di|von|bin|ibn|ap|le|du))";

	private static final String FULL_NAME = "(?:" + NAME + "|\\p{Lu}\\.?)" + BETWEEN_NAMES + "{0,3}\\s+" + NAME;

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:[-'’][\\p{L}\\p{M}]+)*");

	private static final Pattern BETWEEN = Pattern.compile("(?:\\.?\\s+|,\\s*)");

	private static final Pattern AFTERWARDS = Pattern.compile("\\s*\\(([^()]{2,60})\\)");

	private static final Pattern TITLES = Pattern.compile(
			"(?:(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Sir|Dame|Cllr|Councillor|Lord|Lady|Revd?|Canon|Fr)\\b\\.?\\s+)+");

	private static final Pattern TITLE_BEFORE = Pattern.compile("\\b" + TITLES.pattern() + "$");

	private static final Pattern TITLED = Pattern.compile(
			"\\b" + TITLES.pattern() + "((?:\\p{Lu}\\.?\\s*){0,3}(?:(?:van|der|den|de|la|del|da|di|von|le|du)\\s+){0,2}"
					+ NAME + "(?:" + BETWEEN_NAMES + "{0,3}\\s+" + NAME + ")?)");

	private static final Pattern WITH_POST = Pattern
		.compile("(" + NAME + "(?:\\s+\\p{Lu}\\.?)?\\s+" + NAME + ")\\s*\\(([^()]{3,60})\\)");

	/** What somebody does, in a plan or in a report on it. */
	private static final String DOING = "(?:chase|confirm|send|lead|write|check|follow|arrange|update|draft|review|speak|"
			+ "meet|contact|report|circulate|share|agree|finali[sz]e|reply|respond|discuss|ask|provide|liaise|call|"
			+ "email|attend|present|pick|look|take|raise|escalate|sign|talk|feed|prepare|produce|organise|book|invite|"
			+ "submit|investigate|advise)";

	private static final Pattern ADDRESS = Pattern
		.compile("([\\p{L}\\d][\\p{L}\\d._'-]*)@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+");

	private static final Pattern SURNAME_FIRST = Pattern
		.compile("^(" + NAME + "),\\s*(" + NAME + ")\\s*(?:$|[(/;\\n]|[–—-]\\s)");

	private static final Pattern PARTS = Pattern.compile("\\s*(?:[(),;/\\n&+]|\\band\\b|\\s[–—-]\\s)\\s*");

	private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,3}");

	private static final Pattern ABBREVIATED = Pattern.compile("[\\p{Lu}\\p{N}’'-]+s?");

	/** Who does something is often named so: "JS: to chase", "JS to chase". */
	private static final Pattern AS_WHO = Pattern.compile("(?::| to | will | has | is | \\p{Ll}+(?:ing|ed)\\b).*",
			Pattern.DOTALL);

	/** And so: "agreed with JS", "awaiting reply from JS". */
	private static final Pattern AS_WHOM = Pattern.compile(
			"(?i)\\b(?:by|with|from|contact|ask(?:ed)?|email(?:ed)?|cc|chase|chased|owner|lead|spoke to|told|met|see|via)"
					+ ":?\\s+(?:\\p{Lu}{2,3}(?:\\s*(?:,|/|&|and)\\s*))?$");

	private static final Pattern OF_A_PERSON = Pattern.compile(
			"(?i)\\b(chief|director|officer|lead|head|manager|chair|sro|executive|president|secretary|nurse|deputy|"
					+ "coordinator|administrator|analyst|consultant|ceo|cfo|coo|cmo|cno|cpo|cdo|cio|gp)\\b");

	/** What stands where a person would, and before the post of one. */
	private static final Set<String> NO_NAMES = Set.of("all", "various", "multiple", "many", "several", "joint",
			"shared", "system", "systems", "partners", "everyone", "vacant", "vacancy", "interim", "acting", "none",
			"other", "others", "staff", "providers", "care", "health", "healthcare", "mental", "primary", "secondary",
			"urgent", "emergency", "community", "social", "public", "population", "children", "cancer", "workforce",
			"local", "national", "regional", "elective", "planned", "ambulance", "hospital", "hospitals", "university",
			"integrated", "foundation", "county", "city", "north", "south", "east", "west", "england", "executive",
			"new", "falls", "plan", "programme", "pathway", "pathways", "performance", "delivery", "risk");

	/** Names that are words as well: alone they say nothing. */
	private static final Set<String> WORDS_TOO = Set.of("may", "april", "june", "mark", "will", "grace", "rose", "hope",
			"faith", "joy", "bill", "rob", "sue", "pat", "art", "dean", "frank", "ward", "young", "price", "wells",
			"head", "nurse", "green", "brown", "black", "white", "gray", "grey", "king", "day", "long", "short", "best",
			"bishop", "cook", "bath", "street", "field", "fields", "park", "hill", "wood", "woods", "stone", "bell",
			"page", "power", "rice", "sharp", "small", "little", "major", "savage", "strong", "swift", "wise", "marsh",
			"moor", "waters", "winter", "summer", "bird", "fox", "fish", "forest", "gold", "hall", "house", "kitchen",
			"lane", "church", "marks", "mills", "money", "more", "parish", "pool", "porter", "read", "reader", "rivers",
			"sands", "shepherd", "smart", "speed", "spring", "test", "trainer", "weeks", "york", "bristol", "weston",
			"drive", "case", "care", "carer", "bond", "beds", "bed");

	/** Of two letters, as some first names and surnames are. */
	private static final Set<String> SMALL_WORDS = Set.of("am", "an", "as", "at", "be", "by", "do", "go", "he", "hi",
			"if", "in", "is", "it", "me", "my", "no", "of", "oh", "ok", "on", "or", "so", "to", "up", "us", "we", "re",
			"vs", "ie", "eg", "th", "st", "nd", "rd", "mr", "ms", "dr", "gp", "nb", "de", "la", "le", "du");

	private static final Set<String> ABBREVIATIONS = Set.of("IT", "HR", "ED", "AE", "PC", "MH", "LD", "AI", "UK", "EU",
			"PH", "PR", "QI", "IG", "EPR", "PHM", "UEC", "SDF", "KPI", "RAG", "BAF", "SRO");

	private static final Set<String> NO_INITIALS = Set.of("NO", "OK", "NA", "TBC", "TBA", "TBD", "YES", "NHS", "ICB",
			"ICS", "NIL", "RA", "AG", "BAU", "YTD", "LOW", "MED", "NEW", "GP");

	private static final String ANYBODY = "(?:" + FULL_NAME + "|" + NAME + ")";

	/** What stands before somebody in a sentence. */
	private static final Pattern CUE_BEFORE = Pattern.compile("\\b(?:(?i:(?:led|chaired|agreed|approved|raised|written|"
			+ "drafted|reviewed|signed off|confirmed|provided|sent|actioned|owned|updated|completed|prepared|produced|"
			+ "compiled) by|(?:spoke|speak|"
			+ "spoken|talked|met|meet|meeting|agreed|discussed|confirmed|checked|working|liaise|liaising) (?:to|with)|"
			+ "contact|owner|lead:|awaiting|ask|asked|email|emailed|cc|chase|chased|thanks to|on behalf of):?)\\s+("
			+ FULL_NAME + ")(?![\\p{L}'’-])(?!\\s+(?:\\p{Lu}|of\\b))");

	/** Only a person is waited for or called to so. */
	private static final Pattern CALLED = Pattern.compile("(?:(?i:\\b(?:awaiting|waiting for|await)\\s+(?:an? |the )?"
			+ "(?:repl(?:y|ies)|responses?|comments?|confirmation|feedback|sign-?off|updates?|answers?)\\s+from)\\s+|"
			+ "(?<![\\p{L}\\d.])@)(" + ANYBODY + ")(?![\\p{L}'’-])(?!\\s+(?:\\p{Lu}|of\\b))");

	/** Somebody who is to do something, whom others wait for. */
	private static final Pattern WAITED_FOR = Pattern.compile(
			"(?i:\\b(?:waiting for|awaiting|asked|asking|chasing|" + "chased|wants?|needs?|reminded|told|for)\\s+)("
					+ ANYBODY + ")(?:\\s+(?:and|&)\\s+(" + ANYBODY + "))?\\s+to\\s+" + DOING + "\\b");

	/** What somebody does, who stands before it. */
	private static final Pattern CUE_AFTER = Pattern.compile("(?<!\\p{L}\\s)(?<!\\p{L})(" + FULL_NAME
			+ ")\\s+(?:(?:to|will) " + DOING + "|has (?:agreed|confirmed|asked|begun|sent|left|chased)|is (?:leading|"
			+ "on leave|chasing)|(?:agreed|advised|confirmed|said|emailed|noted|asked)\\b)");

	/** The same of one or two who begin a sentence, and may be named by one word. */
	private static final Pattern BEGINS = Pattern.compile("(?:^|[.;:!?•\\n\\d)]\\s*|\\s[–—-]\\s+)(" + ANYBODY
			+ ")(?:\\s+(?:and|&)\\s+(" + ANYBODY + "))?\\s+(?:to|will) " + DOING + "\\b");

	private static final int MOST_WORDS_OF_A_NAME = 6;

	private static final int MOST_WORDS = 100_000;

	private final Set<String> vocabulary = new HashSet<>();

	private final Map<String, Person> whole = new HashMap<>();

	private final Map<String, Person> single = new HashMap<>();

	private final Map<String, Person> initials = new HashMap<>();

	/** Each for itself, though several may hold one post. */
	private final Set<Person> found = Collections.newSetFromMap(new IdentityHashMap<>());

	private final Predicate<String> isKnown;

	/**
	 * Knows nobody yet.
	 * @param isKnown says of a text whether it is known to name something else, such as a
	 * body
	 */
	public People(Predicate<String> isKnown) {
		this.isKnown = isKnown;
	}

	/**
	 * Takes what stands where people are named: in a column of owners.
	 * @param text the text, of names, of posts or of both
	 */
	public void addOwners(String text) {
		if (Words.isPlaceholder(text) || Words.isDitto(text)) {
			return;
		}
		Matcher reversed = SURNAME_FIRST.matcher(text);
		String plain = reversed.find() ? reversed.group(2) + " " + reversed.group(1) + text.substring(reversed.end(2))
				: text;
		List<String> parts = PARTS.splitAsStream(plain).map(String::strip).filter((part) -> !part.isEmpty()).toList();
		for (int i = 0; i < parts.size(); i++) {
			String post = (i + 1 < parts.size() && Posts.isPost(parts.get(i + 1))) ? parts.get(i + 1) : null;
			if (!Posts.mentionsPost(parts.get(i))) {
				add(parts.get(i), post);
			}
			else if (!Posts.isPost(parts.get(i))) {
				PostWords.others(parts.get(i)).forEach(this::addCued);
			}
		}
	}

	/**
	 * Takes what is said of a person beside the file.
	 * @param name the name, as the file has it
	 * @param post the post that stands in its place
	 */
	public void addHolder(String name, String post) {
		List<String> words = WORD.matcher(TITLES.matcher(name).replaceFirst(""))
			.results()
			.map(MatchResult::group)
			.toList();
		keepUnder(words, new Person(post, true));
	}

	/**
	 * Takes any text of the file, which may name people in ways that can be told: with a
	 * title, with their post in brackets, or by their address.
	 * @param text the text
	 */
	public void addText(String text) {
		TITLED.matcher(text).results().forEach((found) -> add(found.group(1), null));
		if (text.indexOf('(') >= 0) {
			WITH_POST.matcher(text).results().forEach(this::addWithPost);
		}
		CUE_BEFORE.matcher(text).results().forEach((found) -> addCued(found.group(1)));
		CALLED.matcher(text).results().forEach((found) -> addCued(found.group(1)));
		CUE_AFTER.matcher(text).results().forEach((found) -> addCued(found.group(1)));
		Stream.of(BEGINS, WAITED_FOR).flatMap((pattern) -> pattern.matcher(text).results()).forEach((found) -> {
			addCued(found.group(1));
			if (found.group(2) != null) {
				addCued(found.group(2));
			}
		});
		if (text.indexOf('@') >= 0) {
			ADDRESS.matcher(text).results().forEach((found) -> add(named(found.group(1)), null));
		}
	}

	/**
	 * Takes the words of a text that stand there in small letters, so that they are taken
	 * for no name where a sentence only seems to name somebody. It is to be done for all
	 * texts of a file first.
	 * @param text the text
	 */
	public void addWords(String text) {
		WORD.matcher(text)
			.results()
			.map(MatchResult::group)
			.filter((word) -> Character.isLowerCase(word.charAt(0)) && this.vocabulary.size() < MOST_WORDS)
			.forEach((word) -> this.vocabulary.add(plain(word)));
	}

	/** Only a name of which no word stands anywhere as a plain word or names a place. */
	private void addCued(String name) {
		String[] words = name.split("\\s+");
		boolean plainWord = Arrays.stream(words)
			.filter((word) -> isCapital(word) && word.replace(".", "").length() > 1)
			.anyMatch((word) -> this.vocabulary.contains(plain(word)) || this.isKnown.test(word) || Posts.isPost(word)
					|| ABBREVIATED.matcher(word).matches());
		boolean word = words.length == 1 && PostWords.isWord(words[0]);
		if (!plainWord && !word && !WORDS_TOO.contains(plain(words[words.length - 1]))) {
			add(name, null);
		}
	}

	private void addWithPost(MatchResult found) {
		String post = found.group(2);
		boolean names = WORD.matcher(found.group(1))
			.results()
			.noneMatch((word) -> NO_NAMES.contains(plain(word.group())) || Posts.isPost(word.group()));
		if (names && OF_A_PERSON.matcher(post).find() && Posts.mentionsPost(post)) {
			add(found.group(1), Posts.isPost(post) ? post : null);
		}
	}

	/** The name that the first part of an address is made of. */
	private static String named(String local) {
		StringBuilder name = new StringBuilder();
		for (String part : local.split("[._-]")) {
			if (!part.isEmpty() && part.chars().allMatch(Character::isLetter)) {
				name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1)).append(' ');
			}
		}
		String words = name.toString().strip();
		return (words.indexOf(' ') > 0 && !Posts.isPost(words)) ? words : "";
	}

	private void add(String text, @Nullable String post) {
		String name = TITLES.matcher(text).replaceFirst("").strip();
		List<String> words = WORD.matcher(name).results().map(MatchResult::group).toList();
		boolean letters = name.chars().noneMatch(Character::isDigit);
		boolean capital = !words.isEmpty() && words.stream().limit(1).allMatch(People::isCapital)
				&& isCapital(words.getLast());
		boolean other = words.stream().anyMatch((word) -> NO_NAMES.contains(plain(word)) || Words.isPlaceholder(word))
				|| words.stream().allMatch(PostWords::isWord);
		if (!capital && words.size() == 2 && letters && !other && name.equals(String.join(" ", words))
				&& !this.isKnown.test(name)) {
			keep(this.whole, plain(name), new Person(post, false));
			return;
		}
		if (words.size() > MOST_WORDS_OF_A_NAME || !letters || !capital || other || this.isKnown.test(text)
				|| this.isKnown.test(name)) {
			return;
		}
		keepUnder(words, new Person(post, false));
	}

	/**
	 * Whether somebody who was said to hold a post stands in the file.
	 * @param name the name as it was said
	 * @return true if so
	 */
	public boolean isFound(String name) {
		return spans(name).stream().map(Span::person).anyMatch(this.found::contains);
	}

	private void keepUnder(List<String> words, Person person) {
		if (words.size() <= 1) {
			words.forEach((word) -> addSingle(word, person));
			return;
		}
		String first = words.getFirst();
		String last = words.getLast();
		keep(this.whole, plain(String.join(" ", words)), person);
		keep(this.whole, plain(first + " " + last), person);
		keep(this.whole, plain(last + " " + first), person);
		keep(this.whole, plain(first.charAt(0) + " " + last), person);
		addSingle(first, person);
		addSingle(last, person);
		addInitials(words.stream().map((word) -> word.substring(0, 1)).reduce("", String::concat), person);
	}

	private void addInitials(String initials, Person person) {
		if (!ABBREVIATIONS.contains(initials) && !Posts.isPost(initials) && !this.isKnown.test(initials)) {
			keep(this.initials, initials, person);
		}
	}

	private void addSingle(String word, Person person) {
		if (INITIALS.matcher(word).matches()) {
			addInitials(word, person);
		}
		else if (word.length() > 1 && !SMALL_WORDS.contains(plain(word)) && !WORDS_TOO.contains(plain(word))
				&& !this.isKnown.test(word)) {
			keep(this.single, plain(word), person);
		}
	}

	/** A name that two people have says nothing of a post. */
	private static void keep(Map<String, Person> people, String name, Person person) {
		people.merge(name, person, Person::or);
	}

	/**
	 * Whether a text is nothing but initials, which may be those of people.
	 * @param text the text
	 * @return true if so
	 */
	public boolean isOfInitials(String text) {
		return PARTS.splitAsStream(text.strip().replace(".", ""))
			.allMatch((part) -> INITIALS.matcher(part).matches() && !ABBREVIATIONS.contains(part)
					&& !NO_INITIALS.contains(part) && !Posts.isPost(part) && !this.isKnown.test(part));
	}

	/**
	 * Whether a text is known to name something other than a person.
	 * @param text the text
	 * @return true if so
	 */
	public boolean isKnownOtherwise(String text) {
		return this.isKnown.test(text);
	}

	/**
	 * A text without the names in it, as it may be shown.
	 * @param text the text
	 * @return the text, with {@link #LEFT_OUT} in place of each name
	 */
	public String without(String text) {
		List<Span> spans = spans(text);
		spans.forEach((span) -> this.found.add(span.person()));
		return rewritten(text, spans, false);
	}

	/**
	 * A text with posts in place of the people who hold them.
	 * @param text the text
	 * @return the text; null if the file does not say the post of somebody named in it
	 */
	public @Nullable String withPosts(String text) {
		List<Span> spans = spans(text);
		return spans.stream().allMatch((span) -> span.post() != null) ? rewritten(text, spans, true) : null;
	}

	/**
	 * A text with posts in place of the people who hold them, if the posts of all of them
	 * were said beside the file.
	 * @param text the text
	 * @return the text; null if nobody is named in it, or somebody of whom nothing was
	 * said
	 */
	public @Nullable String withSaidPosts(String text) {
		List<Span> spans = spans(text);
		boolean said = !spans.isEmpty() && spans.stream().allMatch((span) -> span.person().said());
		return said ? rewritten(text, spans, true) : null;
	}

	/**
	 * Whether somebody is named in a text.
	 * @param text the text
	 * @return true if so
	 */
	public boolean isNamedIn(String text) {
		return !spans(text).isEmpty();
	}

	/**
	 * Whether somebody is named in a text with more than one word, so that nothing else
	 * can be meant.
	 * @param text the text
	 * @return true if so
	 */
	public boolean isSurelyNamedIn(String text) {
		return spans(text).stream().anyMatch(Span::sure);
	}

	private static String rewritten(String text, List<Span> spans, boolean posts) {
		StringBuilder rewritten = new StringBuilder();
		int from = 0;
		for (Span span : spans) {
			rewritten.append(text, from, span.start()).append((posts && span.post() != null) ? span.post() : LEFT_OUT);
			from = span.end();
		}
		return rewritten.append(text.substring(from)).toString();
	}

	private List<Span> spans(String text) {
		if (this.whole.isEmpty() && this.single.isEmpty() && this.initials.isEmpty()) {
			return List.of();
		}
		List<Span> spans = new ArrayList<>(addresses(text));
		List<MatchResult> words = WORD.matcher(text).results().toList();
		int next = 0;
		while (next < words.size()) {
			int last = next;
			MatchResult word = words.get(next);
			Span span = null;
			for (int length = Math.min(MOST_WORDS_OF_A_NAME, words.size() - next); length > 0
					&& span == null; length--) {
				last = next + length - 1;
				span = span(text, words.subList(next, last + 1));
			}
			if (span != null && spans.stream().noneMatch((each) -> each.contains(word.start()))) {
				spans.add(whole(text, span));
				next = last + 1;
			}
			else {
				next++;
			}
		}
		spans.sort(java.util.Comparator.comparingInt(Span::start));
		return spans;
	}

	private static List<Span> addresses(String text) {
		return (text.indexOf('@') < 0) ? List.of()
				: ADDRESS.matcher(text)
					.results()
					.map((found) -> new Span(found.start(), found.end(), new Person(null, false), true))
					.toList();
	}

	private @Nullable Span span(String text, List<MatchResult> words) {
		MatchResult last = words.getLast();
		int end = last.group().matches(".+['’]s") ? last.end() - 2 : last.end();
		int start = words.getFirst().start();
		if (words.size() == 1) {
			return single(text, start, end);
		}
		StringBuilder key = new StringBuilder();
		for (int i = 0; i < words.size(); i++) {
			if (i > 0 && !BETWEEN.matcher(text.substring(words.get(i - 1).end(), words.get(i).start())).matches()) {
				return null;
			}
			int stop = (i == words.size() - 1) ? end : words.get(i).end();
			key.append((i > 0) ? " " : "").append(text, words.get(i).start(), stop);
		}
		Person person = this.whole.get(plain(key.toString()));
		return (person != null) ? new Span(start, end, person, true) : null;
	}

	private @Nullable Span single(String text, int start, int end) {
		String word = text.substring(start, end);
		boolean small = word.length() == 2 && ABBREVIATED.matcher(word).matches();
		Person person = (isCapital(word) && !small) ? this.single.get(plain(word)) : null;
		if (person == null && INITIALS.matcher(word).matches()) {
			boolean bracketed = start > 0 && text.charAt(start - 1) == '(' && end < text.length()
					&& text.charAt(end) == ')';
			boolean who = bracketed || AS_WHO.matcher(text.substring(end)).matches()
					|| AS_WHOM.matcher(text.substring(0, start)).find();
			person = who ? this.initials.get(word) : null;
		}
		return (person != null) ? new Span(start, end, person, false) : null;
	}

	/**
	 * With the title before it, and with the post or the initials in brackets after it.
	 */
	private Span whole(String text, Span span) {
		Matcher title = TITLE_BEFORE.matcher(text.substring(0, span.start()));
		int start = title.find() ? title.start() : span.start();
		Matcher after = AFTERWARDS.matcher(text).region(span.end(), text.length());
		if (after.lookingAt()) {
			boolean post = Posts.mentionsPost(after.group(1));
			if (post || this.initials.containsKey(after.group(1))) {
				Person person = Posts.isPost(after.group(1)) ? new Person(after.group(1), span.person().said())
						: span.person();
				return new Span(start, after.end(), person, span.sure());
			}
		}
		return new Span(start, span.end(), span.person(), span.sure());
	}

	/** A letter that has no case is none in small letters. */
	private static boolean isCapital(String word) {
		return Character.isLetter(word.charAt(0)) && !Character.isLowerCase(word.charAt(0));
	}

	private static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD)
			.replaceAll("\\p{M}+", "")
			.toLowerCase(Locale.ROOT)
			.replace('’', '\'');
	}

	/**
	 * Somebody.
	 *
	 * @param post the post; null if it is not known
	 * @param said whether it was said beside the file, and not found in it
	 */
	private record Person(@Nullable String post, boolean said) {

		/** Of what was said nothing is asked again. */
		Person or(Person other) {
			if (this.said != other.said) {
				return this.said ? this : other;
			}
			if (this.post == null) {
				return other;
			}
			return (other.post == null || this.post.equalsIgnoreCase(other.post)) ? this : new Person(null, false);
		}

	}

	private record Span(int start, int end, Person person, boolean sure) {

		@Nullable String post() {
			return this.person.post();
		}

		boolean contains(int position) {
			return position >= this.start && position < this.end;
		}

	}

}
