package org.goldenthread.http;

import java.io.IOException;
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
			.map(Connections::client);
	}

	/** Looking ahead leaves what there is to read for the next request. */
	private static Client client(SocketWrapperBase<NioChannel> socket) {
		return () -> {
			try {
				socket.isReadyForRead();
				return false;
			}
			catch (IOException ex) {
				return true;
			}
		};
	}

	/**
	 * Who sent a request.
	 */
	@FunctionalInterface
	interface Client {

		/**
		 * Whether the connection has been closed at the other end. To be asked only while
		 * nothing else reads from it or writes to it: once the request has been read, and
		 * before it is answered.
		 */
		boolean isGone();

	}

}
