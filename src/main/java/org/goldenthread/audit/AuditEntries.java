package org.goldenthread.audit;

import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.repository.ListCrudRepository;

/**
 * The entries of the audit log, mapped by Spring Data.
 */
interface AuditEntries extends ListCrudRepository<AuditEntry, String> {

	List<AuditEntry> findByIdLessThanOrderByIdDesc(String before, Limit limit);

	List<AuditEntry> findByEventAndIdLessThanOrderByIdDesc(AuditEvent event, String before, Limit limit);

	List<AuditEntry> findByEventOrderByIdAsc(AuditEvent event, Limit limit);

	long countByEvent(AuditEvent event);

}
