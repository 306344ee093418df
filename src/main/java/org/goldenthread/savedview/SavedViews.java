package org.goldenthread.savedview;

import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.repository.ListCrudRepository;

/**
 * The saved views, mapped by Spring Data.
 */
interface SavedViews extends ListCrudRepository<SavedView, String> {

	List<SavedView> findByOwnerOrderBySavedAtAscIdAsc(String owner, Limit limit);

	long countByOwner(String owner);

}
