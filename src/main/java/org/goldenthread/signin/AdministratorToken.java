package org.goldenthread.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The secret that whoever changes the data has to show. The first start makes it, says it
 * once, and keeps it in a file that its owner alone may read.
 */
@Component
@EnableConfigurationProperties(SecuritySettings.class)
class AdministratorToken {

	private static final Logger logger = LoggerFactory.getLogger(AdministratorToken.class);

	private static final int BYTES = 32;

	private final Path file;

	private final boolean isNew;

	private final byte[] token;

	AdministratorToken(SecuritySettings settings) {
		this.file = settings.administratorToken();
		this.isNew = create(this.file);
		this.token = read(this.file);
	}

	boolean is(String candidate) {
		return MessageDigest.isEqual(this.token, candidate.getBytes(StandardCharsets.UTF_8));
	}

	@EventListener(ApplicationReadyEvent.class)
	void sayWhereItIs() {
		if (this.isNew) {
			logger.info("The token of the administrator, who may change the data, is said this once and kept in {}: {}",
					this.file, new String(this.token, StandardCharsets.UTF_8));
		}
	}

	private static boolean create(Path file) {
		byte[] random = new byte[BYTES];
		new SecureRandom().nextBytes(random);
		try {
			Path parent = file.toAbsolutePath().getParent();
			if (parent != null) {
				Files.createDirectories(parent);
			}
			Files.createFile(file, ownerOnly());
			Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
			return true;
		}
		catch (FileAlreadyExistsException ex) {
			return false;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static FileAttribute<?>[] ownerOnly() {
		return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}

	private static byte[] read(Path file) {
		try {
			String token = Files.readString(file).strip();
			if (token.length() < BYTES) {
				throw new IllegalStateException(file + " should hold a token of at least " + BYTES
						+ " characters: delete it, and the next start makes a new one");
			}
			return token.getBytes(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
