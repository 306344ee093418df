package org.goldenthread.http;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.goldenthread.past.Past;
import org.goldenthread.request.Busy;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.store.ReadStopped;
import org.goldenthread.store.StatementTimedOut;
import org.goldenthread.store.StoreException;
import org.goldenthread.view.AsOf;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Reads from the address of a request what it looks at, and lets it look at nothing else.
 */
final class Sights {

	/** The parameter that says as of when. */
	static final String AS_OF = "asOf";

	/** The parameters of any address that data is read from. */
	static final List<String> PARAMETERS = List.of(DemonstrationSwitch.NAME, AS_OF);

	private final Past past;

	Sights(Past past) {
		this.past = past;
	}

	/**
	 * What a request is to see, as far as its caller may.
	 * @throws Refused if a parameter is not as it should be
	 */
	Sight of(ServerRequest request) {
		return new Sight(DemonstrationSwitch.view(request), asOf(request));
	}

	/**
	 * What a request is to see that is about the present.
	 * @param what what is about the present, with its article, in upper case
	 * @throws Refused if a parameter is not as it should be
	 */
	Sight ofPresent(ServerRequest request, String what) {
		if (isGiven(request)) {
			throw Refused.badRequest(what + " is of the present: leave out the parameter " + AS_OF + ".");
		}
		return of(request);
	}

	private static boolean isGiven(ServerRequest request) {
		return request.servletRequest().getParameterValues(AS_OF) != null;
	}

	private @Nullable AsOf asOf(ServerRequest request) {
		if (!isGiven(request)) {
			return null;
		}
		try {
			return this.past.find(AS_OF, String.join(",", request.servletRequest().getParameterValues(AS_OF)));
		}
		catch (InvalidQuery ex) {
			throw Refused.coded("INVALID_ARGUMENT", String.valueOf(ex.getMessage())).detail("argument", AS_OF);
		}
		catch (StoreException ex) {
			throw unavailable(ex);
		}
	}

	/**
	 * Lets a request read what it looks at.
	 * @throws Refused if the graph of then cannot be opened now
	 */
	<T> CompletableFuture<T> look(Sight sight, Supplier<CompletableFuture<T>> work) {
		AsOf asOf = sight.asOf();
		if (asOf == null) {
			return work.get();
		}
		try {
			return this.past.read(asOf, work);
		}
		catch (Busy ex) {
			throw Refused.coded("UNAVAILABLE", String.valueOf(ex.getMessage()))
				.with(HttpHeaders.RETRY_AFTER, String.valueOf(ex.retryAfter().toSeconds()));
		}
		catch (StatementTimedOut | ReadStopped ex) {
			throw Refused
				.coded("TIMED_OUT",
						"The graph as it was is still being opened: ask again, and it will be there sooner.")
				.with(HttpHeaders.RETRY_AFTER, "10");
		}
		catch (StoreException ex) {
			throw unavailable(ex);
		}
	}

	private static Refused unavailable(StoreException failure) {
		return Refused.coded("UNAVAILABLE", String.valueOf(failure.getMessage()));
	}

}
