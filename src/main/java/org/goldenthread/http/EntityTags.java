package org.goldenthread.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import org.goldenthread.store.DataVersion;
import org.goldenthread.view.AsOf;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/**
 * Names questions, and answers by the question and what they were found with: the version
 * of the data, the schema and the release of the service. Instances of one release over
 * one database give the same names.
 */
final class EntityTags {

	private final SingletonSupplier<String> service;

	EntityTags(Supplier<GraphQLSchema> schema) {
		this.service = SingletonSupplier.of(() -> digest(release(), new SchemaPrinter().print(schema.get())));
	}

	/**
	 * Names a question; equal for equal questions that look at the same.
	 */
	static String fingerprint(AnswerType type, RawRequest raw, Sight sight) {
		MessageDigest digest = sha256();
		digest.update((byte) type.ordinal());
		digest.update((byte) (raw.get() ? 1 : 0));
		digest.update(name(sight).getBytes(StandardCharsets.UTF_8));
		return text(digest.digest(raw.bytes()));
	}

	/**
	 * The weak entity tag of an answer; weak, since only its meaning is promised.
	 */
	String tag(String fingerprint, DataVersion version) {
		String name = digest(this.service.obtain(), version.recordedAt().toInstant().toString(), fingerprint);
		return "W/\"" + version.number() + "-" + name + "\"";
	}

	/**
	 * Whether the values of If-None-Match name a tag.
	 */
	static boolean matches(List<String> ifNoneMatch, String tag) {
		return ifNoneMatch.stream()
			.flatMap((header) -> Arrays.stream(header.split(",")))
			.map(String::strip)
			.anyMatch((each) -> each.equals("*") || opaque(each).equals(opaque(tag)));
	}

	/** The same for the same sight in every instance. */
	private static String name(Sight sight) {
		AsOf asOf = sight.asOf();
		return name(sight.view()) + ((asOf != null) ? asOf.version() + " " + asOf.day() + "\n" : "");
	}

	private static String name(View view) {
		return view.hidden()
			.stream()
			.map((each) -> name(each.property(), each.values())
					+ ((each.unless() != null) ? name(each.unless().property(), each.unless().values()) : ""))
			.toList() + "\n";
	}

	private static String name(String property, Set<String> values) {
		return property + values.stream().sorted().toList();
	}

	private static String opaque(String tag) {
		return tag.startsWith("W/") ? tag.substring(2) : tag;
	}

	/** What is no release may change at any start. */
	private static String release() {
		@Nullable String version = EntityTags.class.getPackage().getImplementationVersion();
		return (version != null && !version.endsWith("-SNAPSHOT")) ? version : UUID.randomUUID().toString();
	}

	private static String digest(String... parts) {
		return text(sha256().digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)));
	}

	private static String text(byte[] digest) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
