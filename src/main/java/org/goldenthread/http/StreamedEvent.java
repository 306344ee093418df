package org.goldenthread.http;

/**
 * An event that subscribers are sent.
 *
 * @param version the version of the data that it is of; 0 if of none
 * @param data the answer as JSON; empty at the end of the stream
 */
record StreamedEvent(long version, String data) {

	/** Says that there is no more to come. */
	static final StreamedEvent END = new StreamedEvent(0, "");

	boolean isEnd() {
		return this.data.isEmpty();
	}

}
