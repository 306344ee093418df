package org.goldenthread.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

class DataDirectoryTests {

	@TempDir
	private Path directory;

	@Test
	void isCreatedIfMissing() {
		Path missing = this.directory.resolve("a/b");
		try (DataDirectory held = hold(missing)) {
			assertThat(held.path()).isDirectory();
		}
	}

	@Test
	void isHeldOnceAtATime() {
		try (DataDirectory held = hold(this.directory)) {
			assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> hold(held.path()))
				.withMessage("The data folder %s is in use by another process (%s)", held.path(),
						ProcessHandle.current().pid())
				.satisfies((ex) -> assertThat(ex.remedy()).contains("goldenthread.store.directory"));
		}
		hold(this.directory).close();
	}

	@Test
	void mayNotBeAFile() throws IOException {
		Path file = Files.createFile(this.directory.resolve("file"));
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> hold(file))
			.withMessageContaining("The data folder %s cannot be written", file);
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void mustBeWritable() throws IOException {
		Path locked = Files.createDirectory(this.directory.resolve("locked"));
		Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
		assumeThat(Files.isWritable(locked)).as("this user may write everywhere").isFalse();
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> hold(locked))
			.withMessageContaining("The data folder %s cannot be written", locked);
	}

	@Test
	void mustBeOnADiskWithSpaceLeft() {
		DataSize tooMuch = DataSize.ofTerabytes(1_000_000);
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> DataDirectory.hold(this.directory, tooMuch))
			.withMessageContaining("is full")
			.satisfies((ex) -> assertThat(ex.remedy()).startsWith("Make space on that disk"));
	}

	private static DataDirectory hold(Path directory) {
		return DataDirectory.hold(directory, DataSize.ofBytes(0));
	}

}
