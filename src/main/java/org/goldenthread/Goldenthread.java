package org.goldenthread;

import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the service: a knowledge graph of health-system plans.
 */
@SpringBootApplication
public class Goldenthread {

	/**
	 * Starts the service, or with {@code import} as the first argument takes a file in
	 * and ends.
	 * @param args settings of the service, or what is imported
	 */
	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(Goldenthread.class);
		if (args.length == 0 || !args[0].equals("import")) {
			application.run(args);
			return;
		}
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setDefaultProperties(Map.of("logging.level.root", "error"));
		System.exit(SpringApplication.exit(application.run(args)));
	}

}
