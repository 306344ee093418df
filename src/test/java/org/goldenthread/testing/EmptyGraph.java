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

/**
 * Wipes the graph before and after a test class that writes to it. Such a class comes
 * before Spring in the order of annotations, and switches the seed data off.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("database")
@ExtendWith(EmptyGraph.Wiping.class)
public @interface EmptyGraph {

	/**
	 * Does it.
	 */
	class Wiping implements BeforeAllCallback, AfterAllCallback {

		@Override
		public void beforeAll(ExtensionContext context) {
			TestGraph.get().wipe();
		}

		@Override
		public void afterAll(ExtensionContext context) {
			TestGraph.get().wipe();
		}

	}

}
