package org.goldenthread.security;

/**
 * By what it is known who asks.
 */
public enum Means {

	/** By nothing. */
	NONE,
	/** By the token that the first start makes. */
	ADMINISTRATOR_TOKEN,
	/** By a token of the issuer of the organisation. */
	ISSUER,
	/** By a personal access token. */
	ACCESS_TOKEN,
	/** By running a command on the machine. */
	COMMAND_LINE

}
