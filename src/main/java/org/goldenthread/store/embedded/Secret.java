package org.goldenthread.store.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The generated password for Bolt, kept in a file that only its owner may read.
 *
 * @param value the password
 * @param generated whether it is new, so that the database does not know it yet
 */
record Secret(String value, boolean generated) {

	private static final Pattern FORM = Pattern.compile("[\\w-]{43}");

	private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(PosixFilePermission.OWNER_READ,
			PosixFilePermission.OWNER_WRITE);

	/**
	 * Reads the secret, or makes a new one up if there is none or if the file holds
	 * anything else.
	 */
	static Secret in(Path file) throws IOException {
		if (Files.isRegularFile(file) && Files.size(file) < 100) {
			String kept = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
			if (FORM.matcher(kept).matches()) {
				restrict(file);
				return new Secret(kept, false);
			}
		}
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(random), true);
	}

	/**
	 * Writes the secret down, once the database knows it.
	 */
	void keepIn(Path file) throws IOException {
		Files.deleteIfExists(file);
		Files.createFile(file);
		restrict(file);
		Files.writeString(file, this.value + "\n");
	}

	private static void restrict(Path file) throws IOException {
		PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
		if (view != null) {
			view.setPermissions(OWNER_ONLY);
		}
	}

	@Override
	public String toString() {
		return "Secret[generated=" + this.generated + "]";
	}

}
