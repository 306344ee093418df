package org.goldenthread.seed;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What to load into an empty graph.
 *
 * @param enabled whether to load anything
 * @param location where the data sets are: a folder for each
 * @param demonstration whether to load the data set that is made up to show what the
 * service does; where it was loaded before, false takes it out again
 */
@ConfigurationProperties("goldenthread.seed")
record SeedSettings(@DefaultValue("true") boolean enabled, @DefaultValue("classpath:seed-data") String location,
		@DefaultValue("true") boolean demonstration) {

	/** The data set that is made up, and labelled so. */
	static final String DEMONSTRATION = "demonstration";

	boolean wants(String dataSet) {
		return this.demonstration || !dataSet.equals(DEMONSTRATION);
	}

}
