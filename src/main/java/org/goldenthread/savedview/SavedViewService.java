package org.goldenthread.savedview;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.goldenthread.request.Bounds;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.security.Caller;
import org.goldenthread.security.Role;

import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/**
 * Keeps, lists and forgets the views of a caller.
 */
@Service
class SavedViewService {

	static final int MOST_OF_OWNER = 200;

	private static final int LONGEST_NAME = 100;

	private static final int LONGEST_ADDRESS = 8_000;

	private static final int ATTEMPTS = 5;

	/** An address of the page itself: a path, and never another host. */
	private static final Pattern OWN_ADDRESS = Pattern.compile("/(?![/\\\\])[^\\p{Cntrl}\\s]*");

	private final SavedViews views;

	SavedViewService(@Lazy SavedViews views) {
		this.views = views;
	}

	/** In the order in which they were saved; none of who is not known. */
	List<SavedView> of(Caller caller) {
		return caller.isKnown() ? this.views.findByOwnerOrderBySavedAtAscIdAsc(ownerOf(caller), Limit.of(MOST_OF_OWNER))
				: List.of();
	}

	/** Another view of that name gives way to it. */
	SavedView save(Caller caller, String name, String address) {
		caller.requireToWrite("save views", Role.values());
		if (name.isBlank()) {
			throw InvalidQuery.of("name", "name: say what to call the view, such as Our gaps");
		}
		Bounds.text("name", name, LONGEST_NAME);
		Bounds.length("address", address, LONGEST_ADDRESS);
		if (!OWN_ADDRESS.matcher(address).matches()) {
			throw InvalidQuery.of("address",
					"address: give the path and the query of a page, such as /gaps?severity=HIGH");
		}
		String owner = ownerOf(caller);
		String id = SavedView.idOf(owner, name.strip());
		for (int attempt = 1;; attempt++) {
			Optional<SavedView> known = this.views.findById(id);
			if (known.isEmpty() && this.views.countByOwner(owner) >= MOST_OF_OWNER) {
				throw InvalidQuery.of("name", "You have " + MOST_OF_OWNER
						+ " saved views, which is as many as one may have: forget one that is not used any more");
			}
			try {
				return this.views.save(new SavedView(id, owner, name.strip(), address,
						ZonedDateTime.now(ZoneOffset.UTC), known.map(SavedView::version).orElse(null)));
			}
			catch (OptimisticLockingFailureException | DataIntegrityViolationException ex) {
				if (attempt == ATTEMPTS) {
					throw ex;
				}
			}
		}
	}

	/** Empty if they have no such view. */
	Optional<SavedView> forget(Caller caller, String id) {
		caller.requireToWrite("forget views", Role.values());
		Optional<SavedView> known = this.views.findById(id).filter((view) -> view.owner().equals(ownerOf(caller)));
		known.ifPresent((view) -> this.views.deleteById(view.id()));
		return known;
	}

	private static String ownerOf(Caller caller) {
		return caller.means() + " " + caller.name();
	}

}
