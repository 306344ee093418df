package org.goldenthread.interchange;

import java.util.Arrays;
import java.util.Optional;

/**
 * A format that the graph is exported in.
 */
public enum ExportFormat {

	/** A workbook with a sheet for each kind and each type of link, to be read again. */
	XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
	/**
	 * A table for each kind and each type of link, as those of the seed data, in one ZIP.
	 */
	CSV("csv.zip", "application/zip"),
	/** GraphML, for programs that draw and analyse graphs. */
	GRAPHML("graphml", "application/graphml+xml"),
	/** A line of JSON for each node, and then one for each link. */
	JSONL("jsonl", "application/jsonl");

	private final String extension;

	private final String mediaType;

	ExportFormat(String extension, String mediaType) {
		this.extension = extension;
		this.mediaType = mediaType;
	}

	/**
	 * Finds a format by the end of the name of its files.
	 * @param extension the end, such as {@code xlsx}
	 * @return the format, if there is one
	 */
	public static Optional<ExportFormat> find(String extension) {
		return Arrays.stream(values()).filter((format) -> format.extension.equals(extension)).findFirst();
	}

	/**
	 * How the names of its files end.
	 * @return the end, without a dot before it
	 */
	public String extension() {
		return this.extension;
	}

	/**
	 * What its files are, for whoever receives one.
	 * @return the media type
	 */
	public String mediaType() {
		return this.mediaType;
	}

}
