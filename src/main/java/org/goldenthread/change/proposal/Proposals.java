package org.goldenthread.change.proposal;

import java.util.Collection;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.repository.ListCrudRepository;

/**
 * The proposals, mapped by Spring Data.
 */
interface Proposals extends ListCrudRepository<StoredProposal, String> {

	List<StoredProposal> findByOrderByChangedAtDesc(Limit limit);

	List<StoredProposal> findByStateOrderByChangedAtDesc(ProposalState state, Limit limit);

	long countByProposerAndStateIn(String proposer, Collection<ProposalState> states);

}
