package org.goldenthread;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the service: a knowledge graph of health-system plans.
 */
@SpringBootApplication
public class Goldenthread {

	public static void main(String[] args) {
		SpringApplication.run(Goldenthread.class, args);
	}

}
