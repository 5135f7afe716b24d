/**
 * A user connects an account by authorization code: from a terminal ({@link dev.esign.connect.ConnectCommand}) and in a web
 * app ({@link dev.esign.connect.ConnectApp}). What both have in common, and every MCP connector needs, is in
 * {@link dev.esign.connect.Connector}: begin there.
 */
@NullMarked
package dev.esign.connect;

import org.jspecify.annotations.NullMarked;
