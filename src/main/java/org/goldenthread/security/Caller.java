package org.goldenthread.security;

import java.util.Set;
import java.util.function.Predicate;

import graphql.GraphQLContext;
import org.goldenthread.view.Hidden;
import org.goldenthread.view.Hidden.Unless;
import org.goldenthread.view.Restriction;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and what they may do.
 *
 * @param name what they are called by who knows them: the subject of the issuer, the id
 * of an access token; never a person's name
 * @param person who answers for what they do: of an access token whoever made it, else
 * the same as the name
 * @param means by what it is known who they are
 * @param roles what they may do
 * @param systems the systems for which they may
 * @param readOnly whether they may change nothing, whatever their roles
 * @param address the address on the network that they ask from; null if not known
 */
public record Caller(String name, String person, Means means, Set<Role> roles, Systems systems, boolean readOnly,
		@Nullable String address) {

	/** Who is not known. */
	public static final Caller ANYONE = new Caller("anyone", "anyone", Means.NONE, Set.of(), Systems.NONE, true, null);

	/** Who shows the token that the first start makes. */
	public static final Caller ADMINISTRATOR = new Caller("administrator", "administrator", Means.ADMINISTRATOR_TOKEN,
			Set.of(Role.ADMINISTRATOR), Systems.ALL, false, null);

	/** Who runs a command on the machine that has the data. */
	public static final Caller OPERATOR = new Caller("operator", "operator", Means.COMMAND_LINE,
			Set.of(Role.ADMINISTRATOR), Systems.ALL, false, null);

	private static final Set<String> OWN_NAMES = Set.of(ANYONE.name(), ADMINISTRATOR.name(), OPERATOR.name());

	public Caller {
		roles = Set.copyOf(roles);
		systems = (roles.contains(Role.ADMINISTRATOR) && means != Means.ACCESS_TOKEN) ? Systems.ALL : systems;
	}

	/**
	 * Whether the service itself calls somebody so: whoever else has the name would be
	 * the same person.
	 * @param name the name
	 * @return true if so
	 */
	public static boolean isOwnName(String name) {
		return OWN_NAMES.contains(name);
	}

	/**
	 * Who sent a request.
	 * @param context the context of the request
	 * @return the caller that was set for it; {@link #ANYONE} if none was
	 */
	public static Caller of(GraphQLContext context) {
		return context.getOrDefault(Caller.class, ANYONE);
	}

	/**
	 * Sets who sent a request.
	 * @param context the context of the request
	 */
	public void set(GraphQLContext context) {
		context.put(Caller.class, this);
	}

	/**
	 * The same caller, asking from somewhere.
	 * @param from the address on the network
	 * @return the caller
	 */
	public Caller at(@Nullable String from) {
		return new Caller(this.name, this.person, this.means, this.roles, this.systems, this.readOnly, from);
	}

	/**
	 * Whether it is known who they are.
	 * @return true if so
	 */
	public boolean isKnown() {
		return this.means != Means.NONE;
	}

	/**
	 * Whether they have one of some roles.
	 * @param any the roles
	 * @return true if so
	 */
	public boolean has(Role... any) {
		return Set.of(any).stream().anyMatch(this.roles::contains);
	}

	/**
	 * What they may see, made-up data included: all that is not restricted, and what is
	 * as far as their roles and systems go.
	 * @return the view
	 */
	public View view() {
		Set<String> never = Restriction.names(Predicate.not(this::sees));
		Set<String> sometimes = Restriction.names(this::sees);
		View view = never.isEmpty() ? View.EVERYTHING
				: View.EVERYTHING.without(new Hidden(Restriction.PROPERTY, never));
		return (sometimes.isEmpty() || this.systems.all()) ? view : view
			.without(new Hidden(Restriction.PROPERTY, sometimes, new Unless(Restriction.SYSTEM, this.systems.ids())));
	}

	private boolean sees(Restriction restriction) {
		return this.roles.stream().anyMatch((role) -> role.sees(restriction));
	}

	/**
	 * Makes sure that they have one of some roles and may write.
	 * @param what what they want to do, as {@code change the data}
	 * @param any the roles
	 * @throws AccessRefused if not
	 */
	public void requireToWrite(String what, Role... any) {
		require(what, any);
		if (this.readOnly) {
			throw AccessRefused.forbidden("This access token only reads. To " + what + ", use one that writes.");
		}
	}

	/**
	 * Makes sure that they have one of some roles.
	 * @param what what they want to do, as {@code read the audit log}
	 * @param any the roles
	 * @throws AccessRefused if not
	 */
	public void require(String what, Role... any) {
		if (!isKnown()) {
			throw AccessRefused.unknown("To " + what + ", sign in: send a token, as Authorization: Bearer <token>. "
					+ "The administrator's is the one that the first start said.");
		}
		if (!has(any)) {
			throw AccessRefused.forbidden("To " + what + ", one needs the role " + Roles.either(any)
					+ "; this token has " + Roles.all(this.roles) + ".");
		}
	}

}
