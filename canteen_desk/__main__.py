"""`python -m canteen_desk` is the command line."""

from canteen_desk.cli import main

if __name__ == "__main__":
    main()
