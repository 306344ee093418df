package org.goldenthread.http;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;

import org.springframework.http.MediaType;

/**
 * A file that says what the answer to a trusted document says. Whoever asks for it is
 * held to all that holds for the API: who may ask, what they may see, and the limits.
 */
public interface DocumentFile {

	/**
	 * Where it is asked for.
	 * @return the pattern of the path, such as {@code /evidence/{board}/{year}.csv}
	 */
	String address();

	/**
	 * What it answers.
	 * @return the id of the document under {@code queries/}
	 */
	String document();

	/**
	 * The parameters that its address may have.
	 * @return their names
	 */
	Set<String> parameters();

	/**
	 * The variables of the document.
	 * @param given the parts of the path and the parameters by their names
	 * @return the variables by their names
	 */
	Map<String, Object> variables(Map<String, String> given);

	/**
	 * What the file is called.
	 * @param given the parts of the path and the parameters by their names
	 * @return the name with its ending
	 */
	String name(Map<String, String> given);

	/**
	 * What type it is of.
	 * @return the type
	 */
	MediaType mediaType();

	/**
	 * Writes the file.
	 * @param data the data of the answer, which has no errors
	 * @return the bytes
	 * @throws IOException if it cannot be written
	 */
	byte[] write(JsonNode data) throws IOException;

}
