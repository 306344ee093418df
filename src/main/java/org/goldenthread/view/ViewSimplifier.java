package org.goldenthread.view;

/**
 * Spares the database conditions that every node and every link meets: where a view hides
 * nothing of what the graph holds, everything may be seen. If there is a bean of this
 * type, it is asked once a request.
 */
@FunctionalInterface
public interface ViewSimplifier {

	/**
	 * A view that shows the same of the graph as it is now.
	 * @param view the view of a request
	 * @return the view, or one with fewer conditions
	 */
	View simplify(View view);

}
