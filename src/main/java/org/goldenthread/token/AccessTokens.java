package org.goldenthread.token;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.repository.ListCrudRepository;

/**
 * The access tokens, mapped by Spring Data.
 */
interface AccessTokens extends ListCrudRepository<AccessToken, String> {

	Optional<AccessToken> findByHash(String hash);

	List<AccessToken> findByOwnerOrderByCreatedAtDesc(String owner, Limit limit);

	List<AccessToken> findByOrderByCreatedAtDesc(Limit limit);

	long countByOwnerAndRevokedAtIsNullAndExpiresOnGreaterThanEqual(String owner, LocalDate day);

}
