"""Mutation testing of the decision core: do the tests notice when it is wrong?"""
