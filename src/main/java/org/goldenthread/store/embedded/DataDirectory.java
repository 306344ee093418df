package org.goldenthread.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

/**
 * The folder of the embedded database, held by this process alone until it is closed.
 */
final class DataDirectory implements AutoCloseable {

	private final Path path;

	private final FileChannel lock;

	private DataDirectory(Path path, FileChannel lock) {
		this.path = path;
		this.lock = lock;
	}

	/**
	 * Takes the folder, or says who has it, or why it cannot be used.
	 */
	static DataDirectory hold(Path directory, DataSize minimumFreeSpace) {
		Path path = directory.toAbsolutePath().normalize();
		try {
			Files.createDirectories(path);
			checkFreeSpace(path, minimumFreeSpace);
			return new DataDirectory(path, lock(path));
		}
		catch (IOException ex) {
			throw new CannotStart("The data folder %s cannot be written: %s".formatted(path, ex),
					"Let the user who runs the service write to that folder, or name another one with goldenthread.store.directory.",
					ex);
		}
	}

	Path path() {
		return this.path;
	}

	Secret secret() {
		try {
			return Secret.in(secretFile());
		}
		catch (IOException ex) {
			throw secretUnusable(ex);
		}
	}

	void keep(Secret secret) {
		try {
			secret.keepIn(secretFile());
		}
		catch (IOException ex) {
			throw secretUnusable(ex);
		}
	}

	private Path secretFile() {
		return this.path.resolve("secret");
	}

	private CannotStart secretUnusable(IOException ex) {
		return new CannotStart("The database's secret in %s cannot be read or written: %s".formatted(secretFile(), ex),
				"Let the user who runs the service read and write that file, or remove it: a new one is then generated.",
				ex);
	}

	@Override
	public void close() {
		try {
			this.lock.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void checkFreeSpace(Path path, DataSize minimum) throws IOException {
		DataSize free = DataSize.ofBytes(Files.getFileStore(path).getUsableSpace());
		if (free.compareTo(minimum) < 0) {
			throw new CannotStart(
					"The disk that holds the data folder %s is full: %s MB are left, the database needs %s MB"
						.formatted(path, free.toMegabytes(), minimum.toMegabytes()),
					"Make space on that disk, or name a folder on another one with goldenthread.store.directory.",
					null);
		}
	}

	private static FileChannel lock(Path path) throws IOException {
		FileChannel channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ,
				StandardOpenOption.WRITE);
		FileLock lock = tryLock(channel);
		if (lock != null) {
			channel.truncate(0);
			channel
				.write(ByteBuffer.wrap(String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
			return channel;
		}
		String holder = Files.readString(path.resolve("lock")).strip();
		channel.close();
		throw new CannotStart(
				"The data folder %s is in use by another process%s".formatted(path,
						holder.isEmpty() ? "" : " (%s)".formatted(holder)),
				"Stop that process, or start this one with a folder of its own: goldenthread.store.directory=...",
				null);
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

}
