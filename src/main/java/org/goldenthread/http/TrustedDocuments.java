package org.goldenthread.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.goldenthread.request.Quoted;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.HttpStatus;

/**
 * The documents under {@code queries/}, each by its id: its path there without the ending
 * {@code .graphql}.
 */
final class TrustedDocuments {

	private static final String FOLDER = "queries/";

	private static final String ENDING = ".graphql";

	private final SortedMap<String, String> texts;

	private final String address;

	TrustedDocuments(SortedMap<String, String> texts, String address) {
		this.texts = texts;
		this.address = address;
	}

	static TrustedDocuments read(ResourcePatternResolver resources, String address) throws IOException {
		SortedMap<String, String> texts = new TreeMap<>();
		for (Resource resource : resources.getResources("classpath:" + FOLDER + "**/*" + ENDING)) {
			String path = resource.getURL().getPath();
			String id = path.substring(path.lastIndexOf("/" + FOLDER) + 1 + FOLDER.length(),
					path.length() - ENDING.length());
			texts.put(id, resource.getContentAsString(StandardCharsets.UTF_8));
		}
		return new TrustedDocuments(texts, address);
	}

	/**
	 * The text of a document.
	 * @throws Refused if there is none with that id
	 */
	String text(String id) {
		String text = this.texts.get(id);
		if (text == null) {
			throw new Refused(HttpStatus.BAD_REQUEST, "UNKNOWN_DOCUMENT",
					"There is no document " + Quoted.of(id) + ". GET " + this.address + " lists those that there are.");
		}
		return text;
	}

	/**
	 * Where callers find the list.
	 */
	String address() {
		return this.address;
	}

	Map<String, List<Listed>> list() {
		return Map.of("documents",
				this.texts.entrySet().stream().map((each) -> new Listed(each.getKey(), each.getValue())).toList());
	}

	/**
	 * A document as callers see it in the list.
	 *
	 * @param id its id
	 * @param text its text, which says above the operation what it asks
	 */
	record Listed(String id, String text) {

	}

}
