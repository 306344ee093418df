package org.goldenthread.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SecretTests {

	@TempDir
	private Path directory;

	@Test
	void isTheSameOnceItIsKept() throws IOException {
		Secret generated = Secret.in(file());
		assertThat(generated.generated()).isTrue();
		generated.keepIn(file());
		assertThat(Secret.in(file())).isEqualTo(new Secret(generated.value(), false));
	}

	@Test
	void differsFromFolderToFolder() throws IOException {
		assertThat(Secret.in(file()).value()).isNotEqualTo(Secret.in(file()).value());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "password", "\0\0\0\0", "a secret with blanks in it that has many characters" })
	void isReplacedIfTheFileHoldsAnythingElse(String content) throws IOException {
		Files.writeString(file(), content);
		assertThat(Secret.in(file()).generated()).isTrue();
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void isReadableByItsOwnerOnly() throws IOException {
		Secret.in(file()).keepIn(file());
		assertThat(permissions()).isEqualTo("rw-------");
		Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
		Secret.in(file());
		assertThat(permissions()).isEqualTo("rw-------");
	}

	@Test
	void isNotShownInALog() throws IOException {
		Secret secret = Secret.in(file());
		assertThat(secret.toString()).doesNotContain(secret.value());
	}

	private Path file() {
		return this.directory.resolve("secret");
	}

	private String permissions() throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(file()));
	}

}
