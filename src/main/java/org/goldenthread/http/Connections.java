package org.goldenthread.http;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * The protocol of the web server, which also tells whether a client is still there while
 * its request runs. The servlet API cannot: it learns of a closed connection only by
 * writing to it. Public for the web server, which creates it by its name.
 */
public final class Connections extends Http11NioProtocol {

	/**
	 * The client that sent a request; none if it did not come straight over HTTP/1.1.
	 */
	Optional<Client> client(HttpServletRequest request) {
		if (!request.getProtocol().startsWith("HTTP/1.")) {
			return Optional.empty();
		}
		String id = request.getServletConnection().getConnectionId();
		return getEndpoint().getConnections()
			.stream()
			.filter((socket) -> socket.getRemotePort() == request.getRemotePort())
			.filter((socket) -> socket.getServletConnection("http/1.1", "").getConnectionId().equals(id))
			.findFirst()
			.map(Connected::new);
	}

	/**
	 * Who sent a request.
	 */
	interface Client {

		/**
		 * Whether the connection has been closed at the other end. To be asked only while
		 * nothing else reads from it or writes to it: once the request has been read, and
		 * before it is answered.
		 */
		boolean isGone();

		/**
		 * Takes nothing more from the client; whoever waits for it is told that it ends
		 * here.
		 */
		void hearNoMore();

		/**
		 * Sends nothing more either.
		 */
		void hangUp();

	}

	/**
	 * A client at the other end of a socket.
	 */
	private record Connected(SocketWrapperBase<NioChannel> socket) implements Client {

		/** Looking ahead leaves what there is to read for the next request. */
		@Override
		public boolean isGone() {
			try {
				this.socket.isReadyForRead();
				return false;
			}
			catch (IOException ex) {
				return true;
			}
		}

		@Override
		public void hearNoMore() {
			end(SocketChannel::shutdownInput);
		}

		@Override
		public void hangUp() {
			end((channel) -> channel.shutdownOutput().shutdownInput());
		}

		/** The socket itself is left to the web server, which may be using it now. */
		private void end(Ending ending) {
			try {
				ending.of(this.socket.getSocket().getIOChannel());
			}
			catch (IOException | UnsupportedOperationException ex) {
				// It has ended already.
			}
		}

	}

	/**
	 * Ends a channel in one way or both.
	 */
	@FunctionalInterface
	private interface Ending {

		void of(SocketChannel channel) throws IOException;

	}

}
