package org.goldenthread.evidence.kept;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.goldenthread.change.RestrictionsSince;
import org.goldenthread.evidence.pack.EvidencePack;
import org.goldenthread.evidence.pack.PackAsCsv;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.Quoted;
import org.goldenthread.security.Caller;
import org.goldenthread.store.GraphReader;
import org.goldenthread.view.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/**
 * The packs that were taken away, as the service's own records: each as it was, whatever
 * became of the data. Who sees less than whoever took a pack away is not given it.
 */
@Service
@EnableConfigurationProperties(KeptSettings.class)
public class KeptPacks {

	private static final int MOST_LISTED = 100;

	private static final int LONGEST_ID = 100;

	private final KeptPackRecords records;

	private final KeptSettings settings;

	private final JsonMapper json;

	private final GraphReader reader;

	private final RestrictionsSince restrictions;

	KeptPacks(@Lazy KeptPackRecords records, KeptSettings settings, JsonMapper json, GraphReader reader) {
		this.reader = reader.present();
		this.restrictions = new RestrictionsSince(this.reader);
		this.records = records;
		this.settings = settings;
		this.json = json;
	}

	/**
	 * Keeps a pack. The same pack is kept once.
	 * @param pack the pack
	 * @param view what whoever takes it away sees
	 * @param caller who takes it away
	 */
	public void keep(EvidencePack pack, View view, Caller caller) {
		List<String> hidden = hidden(view);
		String id = String.join(" ", pack.sha256(), pack.completeness().dataVersion(), String.join(",", hidden));
		Optional<KeptPack> before = this.records.findById(id);
		save(new KeptPack(id, pack.sha256(), pack.board(), pack.year(), pack.asAt(), pack.completeness().dataVersion(),
				hidden, ZonedDateTime.now(ZoneOffset.UTC), before.map(KeptPack::keptBy).orElse(caller.person()),
				compressed(pack), before.map(KeptPack::version).orElse(null)));
		long over = this.records.count() - this.settings.keptPacks();
		for (long i = 0; i < Math.min(over, MOST_LISTED); i++) {
			this.records.deleteById(oldestOfWhoeverHasMost());
		}
	}

	/** Who takes the same pack away at the same time has kept it. */
	private void save(KeptPack pack) {
		try {
			this.records.save(pack);
		}
		catch (OptimisticLockingFailureException | DataIntegrityViolationException ex) {
			if (!this.records.existsById(pack.id())) {
				throw ex;
			}
		}
	}

	/** So that nobody pushes out what another took away. */
	private String oldestOfWhoeverHasMost() {
		Map<String, List<KeptEdition>> ofEach = this.records.findByOrderByKeptAtAsc()
			.stream()
			.collect(Collectors.groupingBy((each) -> String.valueOf(each.keptBy()), LinkedHashMap::new,
					Collectors.toList()));
		return Collections.max(ofEach.values(), Comparator.comparing(List::size)).getFirst().id();
	}

	/**
	 * The editions of a pack that were kept, the latest first.
	 * @param board the id of the board
	 * @param year the financial year
	 * @param view what the caller sees
	 * @return those that the caller may be given, at most 100
	 */
	public List<KeptEdition> of(String board, String year, View view) {
		return seen(this.records.findByBoardAndYearOrderByKeptAtDesc(board, year, Limit.of(MOST_LISTED)), view);
	}

	/**
	 * An edition of a pack as it was.
	 * @param board the id of the board
	 * @param year the financial year
	 * @param sha256 the SHA-256 of the edition
	 * @param view what the caller sees
	 * @return the pack
	 * @throws InvalidQuery if there is none for the caller
	 */
	public EvidencePack find(String board, String year, String sha256, View view) {
		return seen(
				this.records.findByBoardAndYearAndSha256OrderByKeptAtDesc(board, year, sha256, Limit.of(MOST_LISTED)),
				view)
			.stream()
			.findFirst()
			.flatMap((edition) -> this.records.findById(edition.id()))
			.map(this::read)
			.orElseThrow(() -> InvalidQuery.of("edition",
					"edition: no pack of this board and year with the SHA-256 " + Quoted.of(sha256)
							+ " is kept, or it shows more than you may see. The last " + this.settings.keptPacks()
							+ " packs that were taken away are kept: evidencePackEditions lists them"));
	}

	private List<KeptEdition> seen(List<KeptEdition> editions, View view) {
		return editions.stream()
			.filter((edition) -> view.showsAllOf(viewOf(edition)) && isSeenStill(edition, view))
			.toList();
	}

	private List<String> hidden(View view) {
		return view.hidden()
			.stream()
			.map(KeptHidden::of)
			.map(this.json::writeValueAsString)
			.distinct()
			.sorted()
			.toList();
	}

	private View viewOf(KeptEdition edition) {
		return new View(
				edition.hidden().stream().map((each) -> this.json.readValue(each, KeptHidden.class).hidden()).toList());
	}

	/** What is restricted by now is not given away by what was kept before. */
	private boolean isSeenStill(KeptEdition edition, View view) {
		long since = Long.parseLong(edition.dataVersion());
		return view.equals(View.EVERYTHING)
				|| !this.restrictions.mayHaveChanged(since, this.reader.dataVersion().number())
				|| this.records.findById(edition.id())
					.filter((kept) -> !this.restrictions.hide(ids(read(kept)), view, since))
					.isPresent();
	}

	/** All that may be an id among what a pack says. */
	private Set<String> ids(EvidencePack pack) {
		return texts(this.json.valueToTree(pack)).filter((text) -> text.length() <= LONGEST_ID)
			.collect(Collectors.toSet());
	}

	private static Stream<String> texts(JsonNode node) {
		return node.isString() ? Stream.of(node.asString()) : node.valueStream().flatMap(KeptPacks::texts);
	}

	private EvidencePack read(KeptPack kept) {
		try (GZIPInputStream content = new GZIPInputStream(
				new ByteArrayInputStream(Base64.getDecoder().decode(kept.content())))) {
			EvidencePack pack = this.json.readValue(content, EvidencePack.class)
				.keptAt(kept.keptAt().toOffsetDateTime());
			if (!PackAsCsv.sha256(pack).equals(kept.sha256())) {
				throw new IllegalStateException("What was kept as " + kept.id() + " is not that any more");
			}
			return pack;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String compressed(EvidencePack pack) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream compressing = new GZIPOutputStream(bytes)) {
			this.json.writeValue(compressing, pack);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return Base64.getEncoder().encodeToString(bytes.toByteArray());
	}

}
