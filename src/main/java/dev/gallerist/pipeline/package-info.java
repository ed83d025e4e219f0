/**
 * The loop that joins the rooms: take, see, recognise, read, record; one step per picture.
 *
 * <p>One thread runs one lesson. A slow step lowers the rate and never raises the delay: the newest picture wins. May import
 * all rooms that stand before it; only the edges ({@code cli} and the beans that start lessons) import it.
 */
package dev.gallerist.pipeline;
