package org.goldenthread.subscription;

import java.util.List;

import org.goldenthread.answer.Completeness;
import org.goldenthread.answer.Row;
import org.goldenthread.measurement.MeasurementAnswer;
import org.goldenthread.subscription.MeasureWatch.What;
import org.goldenthread.subscription.Update.Reason;
import org.goldenthread.thread.StateCount;
import org.goldenthread.thread.ThreadChange;
import org.jspecify.annotations.Nullable;

/**
 * What subscribers are sent.
 */
final class UpdateAnswers {

	private UpdateAnswers() {
	}

	/**
	 * An update on a measure.
	 *
	 * @param reason why it is sent
	 * @param version the version of the data that it is of
	 * @param since the version after which the changes were made
	 * @param measure the measure; null if it is not there any more
	 * @param changes what has changed
	 * @param measurements the latest figure for each body
	 * @param completeness how complete it is
	 */
	record MeasureUpdate(Reason reason, String version, @Nullable String since, @Nullable Row measure,
			List<ChangedPart> changes, List<MeasurementAnswer> measurements, Completeness completeness) {

	}

	/**
	 * What has changed of a measure.
	 *
	 * @param what what became of it
	 * @param id its id
	 * @param node it; null if it is not there any more
	 */
	record ChangedPart(What what, String id, @Nullable Row node) {

	}

	/**
	 * An update on the threads from a thing.
	 *
	 * @param reason why it is sent
	 * @param version the version of the data that it is of
	 * @param since the version after which the changes were made
	 * @param of the thing; null if it is not there any more
	 * @param changes the threads that have changed
	 * @param states how many threads stand where now
	 * @param completeness how complete it is
	 */
	record ThreadUpdate(Reason reason, String version, @Nullable String since, @Nullable Row of,
			List<ThreadChange> changes, List<StateCount> states, Completeness completeness) {

	}

}
