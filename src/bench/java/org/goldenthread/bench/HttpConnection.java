package org.goldenthread.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A kept connection that sends requests one after the other. It does no more than it must
 * for a load generator that shares the processor with what it measures.
 */
final class HttpConnection implements AutoCloseable {

	/** Where the status stands in every answer. */
	private static final int STATUS = "HTTP/1.1 ".length();

	private static final int TIMEOUT_MILLIS = 60_000;

	private final InetSocketAddress address;

	private Socket socket;

	private InputStream in;

	private byte[] buffer = new byte[1 << 16];

	private int filled;

	private int bodyStart;

	private int bodyEnd;

	HttpConnection(URI uri) throws IOException {
		this.address = new InetSocketAddress(uri.getHost(), uri.getPort());
		this.socket = new Socket();
		this.in = connect();
	}

	private InputStream connect() throws IOException {
		this.socket = new Socket();
		this.socket.setTcpNoDelay(true);
		this.socket.setSoTimeout(TIMEOUT_MILLIS);
		this.socket.connect(this.address, TIMEOUT_MILLIS);
		this.in = this.socket.getInputStream();
		return this.in;
	}

	/**
	 * Sends a request and reads its answer whole.
	 * @return the status
	 */
	int exchange(byte[] request) throws IOException {
		this.socket.getOutputStream().write(request);
		this.filled = 0;
		this.bodyStart = readHeaders();
		int length = valueOf("content-length:");
		if (length >= 0) {
			readTo(this.bodyStart + number(length, '\r'));
			this.bodyEnd = this.filled;
		}
		else if (valueOf("transfer-encoding: chunked") >= 0) {
			readChunks(this.bodyStart);
		}
		else {
			throw new IOException("An answer should say how long it is");
		}
		if (valueOf("connection: close") >= 0) {
			this.socket.close();
			connect();
		}
		return number(STATUS, ' ');
	}

	/**
	 * Where the value of a header begins; negative if there is no such header.
	 * @param header the header in small letters
	 */
	private int valueOf(String header) {
		for (int i = STATUS; i + header.length() < this.bodyStart; i++) {
			if (this.buffer[i] == '\n' && matches(header, i + 1)) {
				return i + 1 + header.length();
			}
		}
		return -1;
	}

	private boolean matches(String header, int place) {
		for (int i = 0; i < header.length(); i++) {
			byte found = this.buffer[place + i];
			char small = (char) ((found >= 'A' && found <= 'Z') ? found + ('a' - 'A') : found);
			if (small != header.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	private int number(int place, char end) {
		int number = 0;
		for (int i = place; this.buffer[i] != end; i++) {
			if (this.buffer[i] != ' ') {
				number = number * 10 + this.buffer[i] - '0';
			}
		}
		return number;
	}

	int bodyLength() {
		return this.bodyEnd - this.bodyStart;
	}

	String body() {
		return new String(this.buffer, this.bodyStart, bodyLength(), StandardCharsets.UTF_8);
	}

	/**
	 * Whether the body begins so.
	 */
	boolean bodyStartsWith(byte[] start) {
		return bodyLength() >= start.length
				&& Arrays.equals(this.buffer, this.bodyStart, this.bodyStart + start.length, start, 0, start.length);
	}

	private int readHeaders() throws IOException {
		int searched = 0;
		while (true) {
			fill();
			for (int i = searched; i + 3 < this.filled; i++) {
				if (this.buffer[i] == '\r' && this.buffer[i + 1] == '\n' && this.buffer[i + 2] == '\r'
						&& this.buffer[i + 3] == '\n') {
					return i + 4;
				}
			}
			searched = Math.max(0, this.filled - 3);
		}
	}

	private void readTo(int end) throws IOException {
		while (this.filled < end) {
			fill();
		}
	}

	/** Moves the chunks together, so that the body stands in one piece. */
	private void readChunks(int start) throws IOException {
		int read = start;
		int written = start;
		while (true) {
			int lineEnd = readLine(read);
			int size = Integer.parseInt(new String(this.buffer, read, lineEnd - read, StandardCharsets.ISO_8859_1), 16);
			read = lineEnd + 2;
			readTo(read + size + 2);
			if (size == 0) {
				this.bodyEnd = written;
				return;
			}
			System.arraycopy(this.buffer, read, this.buffer, written, size);
			written += size;
			read += size + 2;
		}
	}

	private int readLine(int start) throws IOException {
		for (int i = start;; i++) {
			readTo(i + 2);
			if (this.buffer[i] == '\r') {
				return i;
			}
		}
	}

	private void fill() throws IOException {
		if (this.filled == this.buffer.length) {
			this.buffer = Arrays.copyOf(this.buffer, this.buffer.length * 2);
		}
		int count = this.in.read(this.buffer, this.filled, this.buffer.length - this.filled);
		if (count < 0) {
			throw new EOFException("The server closed the connection");
		}
		this.filled += count;
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
