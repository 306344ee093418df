package org.goldenthread;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the service: a knowledge graph of health-system plans.
 */
@SpringBootApplication
public class Goldenthread {

	/** Commands that leave the store as it is, but for what they are asked to do. */
	private static final Set<String> WITHOUT_SEED = Set.of("backup", "restore", "rebuild", "compare");

	/** As of a command that is refused: 1 says what a command found. */
	private static final int CANNOT_START = 2;

	/**
	 * Starts the service, or does what the first argument says and ends: {@code import}
	 * takes a file in; {@code backup}, {@code restore}, {@code rebuild} and
	 * {@code compare} are about backups.
	 * @param args settings of the service, or a command with what it takes
	 */
	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(Goldenthread.class);
		if (args.length == 0 || !(args[0].equals("import") || WITHOUT_SEED.contains(args[0]))) {
			application.run(args);
			return;
		}
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setDefaultProperties(Map.of("logging.level.root", "error"));
		String[] all = WITHOUT_SEED.contains(args[0])
				? Stream.concat(Arrays.stream(args), Stream.of("--goldenthread.seed.enabled=false"))
					.toArray(String[]::new)
				: args;
		System.exit(exitCode(application, all));
	}

	/** Why it cannot start was said. */
	private static int exitCode(SpringApplication application, String[] args) {
		try {
			return SpringApplication.exit(application.run(args));
		}
		catch (RuntimeException ex) {
			return CANNOT_START;
		}
	}

}
