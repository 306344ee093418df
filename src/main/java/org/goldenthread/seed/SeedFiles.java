package org.goldenthread.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.goldenthread.model.Model;
import org.goldenthread.seed.SeedReader.CheckedSeed;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Finds the tables of the data sets.
 */
final class SeedFiles {

	private final SeedSettings settings;

	private final ResourcePatternResolver resources;

	SeedFiles(SeedSettings settings, ResourcePatternResolver resources) {
		this.settings = settings;
		this.resources = resources;
	}

	/**
	 * Reads and checks all data sets that are wanted.
	 * @throws InvalidSeed if anything is wrong with them
	 */
	CheckedSeed read(Model model) {
		List<String> problems = new ArrayList<>();
		List<Table> nodes = tables("nodes", problems);
		List<Table> links = tables("relationships", problems);
		return new SeedReader(model, problems).read(nodes, links);
	}

	private List<Table> tables(String folder, List<String> problems) {
		return Arrays.stream(find(this.settings.location() + "/*/" + folder + "/*.csv"))
			.map((resource) -> table(resource, folder, problems))
			.filter((table) -> this.settings.wants(table.dataSet()))
			.sorted(Comparator.comparing(Table::file))
			.toList();
	}

	private Table table(Resource resource, String folder, List<String> problems) {
		try {
			String[] path = resource.getURI().toString().split("/");
			String dataSet = path[path.length - 3];
			return Table.read(dataSet, dataSet + "/" + folder + "/" + path[path.length - 1], resource, problems);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Resource[] find(String pattern) {
		try {
			return this.resources.getResources(pattern);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("No seed data at " + this.settings.location(), ex);
		}
	}

}
