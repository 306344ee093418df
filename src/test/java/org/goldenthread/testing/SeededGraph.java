package org.goldenthread.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

import org.springframework.context.Lifecycle;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Makes sure that the seed data is in the graph before a test class that reads it: loads
 * it again if another class has wiped it, as happens where there is one graph for all.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("database")
@ResourceLock(providers = SeededGraph.Locking.class)
@ExtendWith(SeededGraph.Seeding.class)
public @interface SeededGraph {

	/**
	 * Does it.
	 */
	class Seeding implements BeforeAllCallback {

		@Override
		public void beforeAll(ExtensionContext context) {
			SpringExtension.getApplicationContext(context).getBean("seedLoader", Lifecycle.class).start();
		}

	}

	/**
	 * Keeps those away who write, where they would write to the same graph.
	 */
	class Locking implements ResourceLocksProvider {

		@Override
		public Set<Lock> provideForClass(Class<?> testClass) {
			return TestGraph.isOne() ? Set.of(new Lock(EmptyGraph.LOCK)) : Set.of();
		}

	}

}
