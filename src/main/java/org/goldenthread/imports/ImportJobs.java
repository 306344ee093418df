package org.goldenthread.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.goldenthread.change.Progress;
import org.goldenthread.security.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/**
 * The imports that run or have lately run. They are known until the service ends.
 */
@Service
public class ImportJobs implements DisposableBean {

	private static final int MOST_KEPT = 20;

	private final Map<String, ImportJob> jobs = new LinkedHashMap<>();

	/**
	 * Starts an import beside the request that asks for it.
	 * @param caller who asks, and may ask how far it has come
	 * @param work does it, and says how far it has come
	 * @param atTheEnd is done at its end, whatever that is
	 * @return the import
	 */
	public ImportJob start(Caller caller, Function<Progress, Map<String, @Nullable Object>> work, Runnable atTheEnd) {
		ImportJob job = new ImportJob(caller);
		synchronized (this.jobs) {
			this.jobs.put(job.id(), job);
			if (this.jobs.size() > MOST_KEPT) {
				this.jobs.values()
					.stream()
					.filter((each) -> each.standing().state() != ImportJob.State.RUNNING)
					.findFirst()
					.map(ImportJob::id)
					.ifPresent(this.jobs::remove);
			}
		}
		Thread.ofPlatform().daemon().name("import").start(() -> {
			try {
				job.run(work);
			}
			finally {
				atTheEnd.run();
				job.ended();
			}
		});
		return job;
	}

	/**
	 * An import.
	 * @param id its id
	 * @return the import; empty if there is none of that id, or it was long ago
	 */
	public Optional<ImportJob> find(String id) {
		synchronized (this.jobs) {
			return Optional.ofNullable(this.jobs.get(id));
		}
	}

	@Override
	public void destroy() {
		synchronized (this.jobs) {
			this.jobs.values().forEach(ImportJob::cancel);
		}
	}

}
