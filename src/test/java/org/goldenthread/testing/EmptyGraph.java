package org.goldenthread.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Wipes the graph before and after a test class that writes to it; no other such class
 * runs at the same time. The annotation comes before those of Spring, and the class
 * switches the seed data off.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("database")
@ResourceLock(EmptyGraph.LOCK)
@ExtendWith(EmptyGraph.Wiping.class)
public @interface EmptyGraph {

	/**
	 * Held by the class that writes to the graph.
	 */
	String LOCK = "written graph";

	/**
	 * Does it.
	 */
	class Wiping implements BeforeAllCallback, AfterAllCallback {

		@Override
		public void beforeAll(ExtensionContext context) {
			TestGraph.written().wipe();
		}

		@Override
		public void afterAll(ExtensionContext context) {
			TestGraph.written().wipe();
		}

	}

}
