package org.goldenthread.evidence.kept;

import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.repository.ListCrudRepository;

/**
 * The packs that were taken away, mapped by Spring Data.
 */
interface KeptPackRecords extends ListCrudRepository<KeptPack, String> {

	List<KeptEdition> findByBoardAndYearOrderByKeptAtDesc(String board, String year, Limit limit);

	List<KeptEdition> findByBoardAndYearAndSha256OrderByKeptAtDesc(String board, String year, String sha256,
			Limit limit);

	List<KeptEdition> findByOrderByKeptAtAsc();

}
