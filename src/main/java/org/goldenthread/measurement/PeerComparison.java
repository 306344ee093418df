package org.goldenthread.measurement;

import java.util.List;
import java.util.stream.Collectors;

import org.goldenthread.value.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * How a value stands among those of peers. A place is not a judgement.
 *
 * @param peers who the peers are, in words
 * @param count how many of them there are, the organisation itself among them
 * @param withValue how many of them have a value that can be compared
 * @param place the place of the organisation among these, 1 for the best value, the same
 * for the same value; null if no way is better
 * @param median the median of the values
 * @param lowest the lowest of them
 * @param highest the highest of them
 * @param values the values, the better first, at most {@value #MOST_VALUES}
 * @param reading all this in words
 */
public record PeerComparison(String peers, int count, int withValue, @Nullable Integer place, double median,
		double lowest, double highest, List<PeerValue> values, String reading) {

	private static final int MOST_VALUES = 200;

	private static final int MOST_NAMED = 6;

	static PeerComparison of(String own, String peers, int count, List<PeerValue> found, @Nullable String better,
			@Nullable String unit) {
		List<PeerValue> values = found.stream().sorted(Peers.order(better)).toList();
		List<Double> numbers = values.stream().map(PeerValue::value).toList();
		double mine = values.stream()
			.filter((each) -> each.organisation().equals(own))
			.findFirst()
			.orElseThrow()
			.value();
		Integer place = ("HIGHER".equals(better) || "LOWER".equals(better)) ? numbers.indexOf(mine) + 1 : null;
		double median = Peers.median(numbers);
		double lowest = numbers.stream().min(Double::compare).orElseThrow();
		double highest = numbers.stream().max(Double::compare).orElseThrow();
		StringBuilder reading = new StringBuilder();
		reading.append((place != null)
				? "Place " + place + " of " + values.size() + ", where 1 is the "
						+ ("LOWER".equals(better) ? "lowest" : "highest") + ", among "
				: "One of " + values.size() + ", from " + ValueInWords.of(lowest, unit) + " to "
						+ ValueInWords.of(highest, unit) + ", among ")
			.append(peers);
		if (values.size() <= MOST_NAMED) {
			reading.append(": ").append(values.stream().map(PeerValue::name).collect(Collectors.joining(", ")));
		}
		reading.append("; median ").append(ValueInWords.of(Rounding.of(median), unit)).append('.');
		if (count > values.size()) {
			reading.append(" Of ").append(count - values.size()).append(" more there is no data.");
		}
		return new PeerComparison(peers, count, values.size(), place, median, lowest, highest,
				values.stream().limit(MOST_VALUES).toList(), reading.toString());
	}

	/**
	 * The value of a peer.
	 *
	 * @param organisation the id of the organisation
	 * @param name its name
	 * @param observation the id of what was observed
	 * @param value the value
	 */
	public record PeerValue(String organisation, String name, String observation, double value) {

	}

}
